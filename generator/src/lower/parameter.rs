//! Query, header and cookie parameters.

use openapiv3::{Parameter as OpenApiParameter, QueryStyle};
use serde_json::json;

use super::limits::limits;
use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Level, Loss};
use crate::document::is_reserved_header;
use crate::document::media_type::is_json;
use crate::ir::{
    Api, FieldName, ListStyle, Location, MadeFrom, Parameter, Presence, Scalar, Shape, Type, TypeName, WireName,
};
use crate::names::{argument_name, told_apart};
use crate::pointer::Pointer;
use crate::words::{ParameterLocation, WordFile};

/// The members of a parameter that `openapiv3` deserialises; its schema is walked.
const OWN: &[&str] = &["name", "in", "required", "style", "explode", "deprecated", "description"];

/// A declared parameter: as `openapiv3` reads it, and its node.
pub(super) struct DeclaredParameter<'a> {
    pub(super) leaf: OpenApiParameter,
    pub(super) node: Cursor<'a>,
    pub(super) schema: Option<Cursor<'a>>,
    /// Whether the value is sent as a JSON text, because the parameter has `content`.
    pub(super) is_json: bool,
    /// The nodes that the parameter is made from, apart from its type.
    pub(super) made_from: MadeFrom,
}

impl<'a> DeclaredParameter<'a> {
    pub(super) fn name(&self) -> &str {
        &self.leaf.parameter_data_ref().name
    }

    pub(super) fn location(&self) -> &'static str {
        match self.leaf {
            OpenApiParameter::Query { .. } => "query",
            OpenApiParameter::Header { .. } => "header",
            OpenApiParameter::Path { .. } => "path",
            OpenApiParameter::Cookie { .. } => "cookie",
        }
    }

    /// Whether the value is an object.
    pub(super) fn is_object(&self, lowering: &mut Lowering<'a>) -> bool {
        let schema = self.schema.as_ref().and_then(|schema| lowering.resolve(schema));
        schema.is_some_and(|schema| {
            let keywords = ["properties", "additionalProperties", "allOf"];
            schema.text("type") == Some("object") || keywords.iter().any(|keyword| schema.has(keyword))
        })
    }
}

impl<'a> Lowering<'a> {
    /// Returns the parameters of an operation.
    pub(super) fn parameters(&mut self, raw: &RawOperation<'a>) -> Vec<DeclaredParameter<'a>> {
        let list = raw.node.get("parameters");
        let mut declared: Vec<DeclaredParameter<'a>> = Vec::new();
        for node in list.iter().flat_map(Cursor::items) {
            let Some(parameter) = self.declared(raw, &node) else { continue };
            let same = |other: &DeclaredParameter<'_>| {
                other.name() == parameter.name() && other.location() == parameter.location()
            };
            if declared.iter().any(same) {
                let message = format!("duplicate parameter `{}` in {}", parameter.name(), parameter.location());
                let diagnostic = Diagnostic::error(message).help("remove one of them with an overlay");
                self.report_strictly(diagnostic, &node.pointer);
            } else {
                declared.push(parameter);
            }
        }
        declared
    }

    fn declared(&mut self, raw: &RawOperation<'a>, node: &Cursor<'a>) -> Option<DeclaredParameter<'a>> {
        let (node, mut made_from) = self.trace(|lowering| lowering.resolve(node));
        let node = node?;
        made_from.path.push(raw.node.pointer.clone());
        made_from.nodes.push(node.pointer.clone());
        match node.leaf::<OpenApiParameter>(OWN, &[("schema", json!({}))]) {
            Ok(leaf) => {
                let content = node.get("content").and_then(|content| content.members().next());
                let is_json = content.as_ref().is_some_and(|(media_type, _)| is_json(media_type));
                let schema = node.get("schema").or_else(|| content.and_then(|(_, media)| media.get("schema")));
                let parameter = DeclaredParameter { leaf, node, schema, is_json, made_from };
                if parameter.schema.is_none() {
                    self.skip_parameter(&parameter, "has no `schema`", "a schema, or `content` with a schema");
                    return None;
                }
                Some(parameter)
            }
            Err(message) => {
                let name = node.text("name").unwrap_or("?");
                let style = node.text("style").map_or(String::new(), |style| format!(" of style `{style}`"));
                let diagnostic = Diagnostic::error(format!("invalid parameter `{name}`{style}: {message}"));
                let expected = "a name, a location (path, query, header or cookie) and a style for that location";
                let level = self.level_of_skipped(node.flag("required"));
                let diagnostic = Diagnostic { level, ..diagnostic }.loses(Loss::Parameter);
                self.report(diagnostic.expected(expected).help("correct it with an overlay"), &node.pointer);
                None
            }
        }
    }

    /// Reports a parameter that the client cannot send. An optional one is left out in a run that is not strict; without a
    /// required one, the operation is skipped.
    pub(super) fn skip_parameter(&mut self, parameter: &DeclaredParameter<'a>, problem: &str, expected: &str) {
        let level = self.level_of_skipped(parameter.leaf.parameter_data_ref().required);
        let effect = if level == Level::Error { "" } else { ", so it is left out" };
        let message = format!("the parameter `{}` {problem}{effect}", parameter.name());
        let diagnostic = Diagnostic { level, ..Diagnostic::error(message) }.loses(Loss::Parameter);
        self.report(
            diagnostic.expected(expected).help("replace it with an overlay, or remove it"),
            &parameter.node.pointer,
        );
    }

    fn level_of_skipped(&self, required: bool) -> Level {
        if required || self.context.strict { Level::Error } else { Level::Warning }
    }

    /// Lowers the query parameters, and the header parameters and cookies.
    pub(super) fn sent_parameters(
        &mut self,
        raw: &RawOperation<'a>,
        declared: &[DeclaredParameter<'a>],
        module: &str,
        api: &Api,
    ) -> (Vec<Parameter>, Vec<Parameter>) {
        let (mut query, mut headers): (Vec<Parameter>, Vec<Parameter>) = (Vec::new(), Vec::new());
        for parameter in declared {
            let (list, location) = match parameter.location() {
                "query" => (&mut query, Location::Query),
                "header" if is_reserved_header(parameter.name()) => continue,
                "header" => (&mut headers, Location::Header),
                "cookie" => (&mut headers, Location::Cookie),
                _ => continue,
            };
            list.extend(self.sent_parameter(raw, parameter, location, module, api));
        }
        self.name_apart(&mut query);
        self.name_apart(&mut headers);
        (query, headers)
    }

    /// Lowers a parameter: an object in a query becomes a parameter for each property.
    fn sent_parameter(
        &mut self,
        raw: &RawOperation<'a>,
        parameter: &DeclaredParameter<'a>,
        location: Location,
        module: &str,
        api: &Api,
    ) -> Vec<Parameter> {
        let node = &parameter.node;
        let resource = self.context.names.singular(module);
        let site = raw.site("?", parameter.name(), &resource);
        let (simple, made_from) = self.parameter_type(parameter, &site, api);
        let ty = match simple {
            Some(ty) => ty,
            None if parameter.is_object(self) => {
                return self.object_parameter(raw, parameter, location, &site, api);
            }
            None if matches!(parameter.schema.as_ref().and_then(|schema| schema.text("type")), Some("array")) => {
                self.skip_parameter(parameter, "is a list of lists or objects", "an array of scalars");
                return Vec::new();
            }
            None => self.text_type(node, parameter.name()),
        };
        let Some(style) = self.list_style(parameter, location, &ty) else { return Vec::new() };
        let data = parameter.leaf.parameter_data_ref();
        vec![Parameter {
            name: FieldName::new(argument_name(parameter.name())),
            wire: WireName::new(parameter.name()),
            ty,
            presence: if data.required { Presence::Required } else { Presence::Optional },
            location,
            style,
            limits: parameter.schema.as_ref().map(limits).unwrap_or_default(),
            paging: self.paging_role(node),
            docs: self.docs(
                WordFile::Parameters,
                &raw.words_key(words_location(location), parameter.name()),
                Some(node),
            ),
            deprecated: data.deprecated.unwrap_or(false),
            origin: self.origin_of(&node.pointer, made_from),
        }]
    }

    /// Returns the encoding of a parameter; `None` if the client has none for it.
    fn list_style(&mut self, parameter: &DeclaredParameter<'a>, location: Location, ty: &Type) -> Option<ListStyle> {
        if parameter.is_json {
            return Some(ListStyle::Json);
        }
        let explode = parameter.leaf.parameter_data_ref().explode;
        let is_list = matches!(ty, Type::List(_));
        match &parameter.leaf {
            OpenApiParameter::Query { style: QueryStyle::Form, .. } if explode == Some(false) => {
                Some(ListStyle::Joined(','))
            }
            OpenApiParameter::Query { style: QueryStyle::SpaceDelimited, .. } => Some(ListStyle::Joined(' ')),
            OpenApiParameter::Query { style: QueryStyle::PipeDelimited, .. } => Some(ListStyle::Joined('|')),
            OpenApiParameter::Query { style: QueryStyle::DeepObject, .. } => {
                let expected = "form, spaceDelimited or pipeDelimited, or an object";
                self.skip_parameter(parameter, "has the style `deepObject`, but is no object", expected);
                None
            }
            OpenApiParameter::Query { .. } => Some(ListStyle::Each),
            _ if is_list && location == Location::Cookie => {
                self.skip_parameter(parameter, "is a list in a cookie", "a scalar");
                None
            }
            _ => Some(ListStyle::Joined(',')),
        }
    }

    /// Returns the type of a parameter without aliases, if it is a scalar, an enum, or a list of them, or sent as JSON; and
    /// the nodes that the parameter is made from.
    pub(super) fn parameter_type(
        &mut self,
        parameter: &DeclaredParameter<'a>,
        site: &SchemaSite,
        api: &Api,
    ) -> (Option<Type>, MadeFrom) {
        self.trace(|lowering| {
            lowering.trace.extend(&parameter.made_from);
            let ty = parameter.schema.as_ref().map_or(Type::Json, |schema| lowering.ty(schema, site));
            if parameter.is_json { Some(ty) } else { lowering.simple(ty, api) }
        })
    }

    /// Returns a type without aliases, if it is a scalar, an enum, or a list of them.
    pub(super) fn simple(&mut self, ty: Type, api: &Api) -> Option<Type> {
        match ty {
            Type::Scalar(_) => Some(ty),
            Type::List(item) => match self.simple(*item, api)? {
                Type::List(_) => None,
                item => Some(Type::List(Box::new(item))),
            },
            Type::Model(name) if self.is_enum(&name) => Some(Type::Model(name)),
            Type::Model(name) => {
                let model = api.models.get(&name)?;
                self.trace.extend(&model.origin.made_from);
                match &model.shape {
                    Shape::Alias(target) if target.model() != Some(&name) => self.simple(target.clone(), api),
                    _ => None,
                }
            }
            Type::Optional(inner) => self.simple(*inner, api),
            Type::Boxed(_) | Type::Map(_) | Type::Page(_) | Type::Json => None,
        }
    }

    pub(super) fn is_enum(&self, name: &TypeName) -> bool {
        self.enums.has(name.as_str())
    }

    fn text_type(&mut self, node: &Cursor<'a>, name: &str) -> Type {
        let message = format!(
            "the parameter `{name}` is a string in Rust: its schema is neither a scalar nor an array of scalars"
        );
        let diagnostic = Diagnostic::warning(message).loses(Loss::Type);
        self.report(diagnostic.help("replace its schema with an overlay"), &node.pointer);
        Type::Scalar(Scalar::String)
    }

    /// Gives parameters whose arguments or setters have the same name longer names; in a strict run, reports them.
    fn name_apart(&mut self, parameters: &mut [Parameter]) {
        let mut conflicts: Vec<(usize, String, Pointer)> = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            let others = parameters.iter().enumerate().filter(|(other, _)| *other != index);
            if let Some((_, other)) = others.clone().find(|(_, other)| other.name == parameter.name) {
                let message =
                    format!("the parameters `{}` and `{}` have the same Rust name", other.wire, parameter.wire);
                conflicts.push((index, message, parameter.origin.pointer.clone()));
            }
        }
        let is_strict = self.context.strict;
        for (index, message, pointer) in conflicts {
            let Some(parameter) = parameters.get_mut(index) else { continue };
            if parameter.wire.as_str() == parameter.name.as_str() {
                continue;
            }
            if !is_strict {
                parameter.name = FieldName::new(argument_name(&told_apart(parameter.wire.as_str())));
            }
            let diagnostic = Diagnostic::error(message).expected("a unique Rust name for each parameter");
            self.report_strictly(diagnostic.help("rename or remove one of them with an overlay"), &pointer);
        }
    }
}

/// Returns the place of a parameter in `spec/words/`.
pub(super) fn words_location(location: Location) -> ParameterLocation {
    match location {
        Location::Query => ParameterLocation::Query,
        Location::Header | Location::Cookie => ParameterLocation::Header,
    }
}
