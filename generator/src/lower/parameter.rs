//! Path, query and header parameters.

use openapiv3::{Parameter as OpenApiParameter, QueryStyle};
use serde_json::json;

use super::limits::limits;
use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::document::is_reserved_header;
use crate::ir::{
    Api, FieldName, ListStyle, MadeFrom, Parameter, PathParameter, PathType, Presence, Scalar, Shape, Type, TypeName,
    WireName,
};
use crate::names::{argument_name, snake};
use crate::pointer::Pointer;
use crate::words::{ParameterLocation, WordFile};

/// The members of a parameter that `openapiv3` deserialises; its schema is walked.
const OWN: &[&str] = &["name", "in", "required", "style", "explode", "deprecated", "description"];

/// A declared parameter: as `openapiv3` reads it, and its node.
pub(super) struct DeclaredParameter<'a> {
    leaf: OpenApiParameter,
    node: Cursor<'a>,
    schema: Option<Cursor<'a>>,
    /// The nodes that the parameter is made from, apart from its type.
    made_from: MadeFrom,
}

impl DeclaredParameter<'_> {
    fn name(&self) -> &str {
        &self.leaf.parameter_data_ref().name
    }

    fn location(&self) -> &'static str {
        match self.leaf {
            OpenApiParameter::Query { .. } => "query",
            OpenApiParameter::Header { .. } => "header",
            OpenApiParameter::Path { .. } => "path",
            OpenApiParameter::Cookie { .. } => "cookie",
        }
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
                self.report(Diagnostic::error(message).help("remove one of them with an overlay"), &node.pointer);
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
                let schema = node.get("schema");
                if schema.is_none() {
                    let message = format!("the parameter `{}` has no `schema`", leaf.parameter_data_ref().name);
                    let diagnostic =
                        Diagnostic::error(message).expected("a schema; a parameter with `content` is not supported");
                    self.report(diagnostic.help("add a schema with an overlay"), &node.pointer);
                    return None;
                }
                Some(DeclaredParameter { leaf, node, schema, made_from })
            }
            Err(message) => {
                let name = node.text("name").unwrap_or("?");
                let style = node.text("style").map_or(String::new(), |style| format!(" of style `{style}`"));
                let diagnostic = Diagnostic::error(format!("invalid parameter `{name}`{style}: {message}"));
                let expected = "a name, a location (path, query, header or cookie) and a style for that location";
                self.report(diagnostic.expected(expected).help("correct it with an overlay"), &node.pointer);
                None
            }
        }
    }

    /// Lowers the path parameters in the order of the template, and reports undeclared and unused ones.
    pub(super) fn path_parameters(
        &mut self,
        raw: &RawOperation<'a>,
        declared: &[DeclaredParameter<'a>],
        api: &mut Api,
    ) -> Vec<PathParameter> {
        let mut parameters: Vec<PathParameter> = Vec::new();
        let mut literal = None;
        for segment in raw.template.split('/') {
            let names = names_in(segment);
            if names.is_empty() {
                literal = Some(segment.to_lowercase());
            }
            for name in names {
                match declared.iter().find(|parameter| parameter.location() == "path" && parameter.name() == name) {
                    Some(parameter) => {
                        let second = !parameters.is_empty();
                        let site = raw.site("?", name, &snake(name));
                        parameters.push(self.path_parameter(raw, parameter, &site, literal.as_deref(), second, api));
                        literal = None;
                    }
                    None => {
                        let message = format!("undeclared parameter `{name}` of the path `{}`", raw.template);
                        let diagnostic = Diagnostic::error(message).expected("a parameter of that name `in: path`");
                        self.report(diagnostic.help("declare it with an overlay"), &raw.node.pointer);
                    }
                }
            }
        }
        for parameter in declared.iter().filter(|parameter| parameter.location() == "path") {
            if !raw.template.contains(&format!("{{{}}}", parameter.name())) {
                let message =
                    format!("the path `{}` does not contain its parameter `{}`", raw.template, parameter.name());
                let diagnostic = Diagnostic::error(message).expected("its name in braces in the path");
                self.report(diagnostic.help("remove it with an overlay"), &parameter.node.pointer);
            }
        }
        parameters
    }

    fn path_parameter(
        &mut self,
        raw: &RawOperation<'a>,
        parameter: &DeclaredParameter<'a>,
        site: &SchemaSite,
        literal: Option<&str>,
        second: bool,
        api: &mut Api,
    ) -> PathParameter {
        let node = &parameter.node;
        if let OpenApiParameter::Path { style, .. } = &parameter.leaf
            && *style != openapiv3::PathStyle::Simple
        {
            self.unsupported_style(node, parameter.name(), "simple");
        }
        let (ty, made_from) = self.parameter_type(parameter, site, api);
        let ty = match ty.unwrap_or(Type::Scalar(Scalar::String)) {
            Type::Scalar(Scalar::Integer) if second => {
                let id = TypeName::new(self.context.names.id(literal, parameter.name()));
                api.ids.insert(id.clone());
                PathType::Id(id)
            }
            Type::Scalar(Scalar::Integer) => PathType::Integer,
            Type::Model(name) if self.enums.has(name.as_str()) => PathType::Enum(name),
            _ => PathType::Text,
        };
        PathParameter {
            name: FieldName::new(argument_name(parameter.name())),
            wire: WireName::new(parameter.name()),
            ty,
            batch: node.node.get("x-batch").and_then(serde_json::Value::as_u64),
            docs: self.docs(
                WordFile::Parameters,
                &raw.words_key(ParameterLocation::Path, parameter.name()),
                Some(node),
            ),
            origin: self.origin_of(&node.pointer, made_from),
        }
    }

    /// Lowers the query and header parameters.
    pub(super) fn sent_parameters(
        &mut self,
        raw: &RawOperation<'a>,
        declared: &[DeclaredParameter<'a>],
        module: &str,
        api: &Api,
    ) -> (Vec<Parameter>, Vec<Parameter>) {
        let (mut query, mut headers): (Vec<Parameter>, Vec<Parameter>) = (Vec::new(), Vec::new());
        for parameter in declared {
            let list = match parameter.location() {
                "query" => &mut query,
                "header" if is_reserved_header(parameter.name()) => continue,
                "header" => &mut headers,
                "cookie" => {
                    let message =
                        format!("skipped the cookie parameter `{}`: the client sends no cookies", parameter.name());
                    self.report(
                        Diagnostic::warning(message).help("declare it as a header with an overlay if it is needed"),
                        &parameter.node.pointer,
                    );
                    continue;
                }
                _ => continue,
            };
            list.push(self.sent_parameter(raw, parameter, module, api));
        }
        self.check_names(&query);
        self.check_names(&headers);
        (query, headers)
    }

    fn sent_parameter(
        &mut self,
        raw: &RawOperation<'a>,
        parameter: &DeclaredParameter<'a>,
        module: &str,
        api: &Api,
    ) -> Parameter {
        let data = parameter.leaf.parameter_data_ref();
        let node = &parameter.node;
        let resource = self.context.names.singular(module);
        let site = raw.site("?", parameter.name(), &resource);
        let (ty, made_from) = self.parameter_type(parameter, &site, api);
        let ty = ty.unwrap_or_else(|| self.unsupported_type(node, parameter.name()));
        let explode = data.explode;
        let style = match &parameter.leaf {
            OpenApiParameter::Query { style: QueryStyle::Form, .. } if explode == Some(false) => ListStyle::Joined(','),
            OpenApiParameter::Query { style: QueryStyle::SpaceDelimited, .. } => ListStyle::Joined(' '),
            OpenApiParameter::Query { style: QueryStyle::PipeDelimited, .. } => ListStyle::Joined('|'),
            OpenApiParameter::Query { style: QueryStyle::DeepObject, .. } => {
                self.unsupported_style(node, parameter.name(), "form, spaceDelimited or pipeDelimited");
                ListStyle::Each
            }
            OpenApiParameter::Query { .. } => ListStyle::Each,
            _ => ListStyle::Joined(','),
        };
        let is_query = matches!(parameter.leaf, OpenApiParameter::Query { .. });
        let location = if is_query { ParameterLocation::Query } else { ParameterLocation::Header };
        Parameter {
            name: FieldName::new(argument_name(parameter.name())),
            wire: WireName::new(parameter.name()),
            ty,
            presence: if data.required { Presence::Required } else { Presence::Optional },
            style,
            limits: parameter.schema.as_ref().map(limits).unwrap_or_default(),
            paging: self.paging_role(node),
            docs: self.docs(WordFile::Parameters, &raw.words_key(location, parameter.name()), Some(node)),
            deprecated: data.deprecated.unwrap_or(false),
            origin: self.origin_of(&node.pointer, made_from),
        }
    }

    /// Returns the type of a parameter without aliases, if it is a scalar, an enum, or a list of them; and the nodes that
    /// the parameter is made from.
    fn parameter_type(
        &mut self,
        parameter: &DeclaredParameter<'a>,
        site: &SchemaSite,
        api: &Api,
    ) -> (Option<Type>, MadeFrom) {
        self.trace(|lowering| {
            lowering.trace.extend(&parameter.made_from);
            let ty = parameter.schema.as_ref().map_or(Type::Json, |schema| lowering.ty(schema, site));
            lowering.simple(ty, api)
        })
    }

    fn simple(&mut self, ty: Type, api: &Api) -> Option<Type> {
        match ty {
            Type::Scalar(_) => Some(ty),
            Type::List(item) => match self.simple(*item, api)? {
                Type::List(_) => None,
                item => Some(Type::List(Box::new(item))),
            },
            Type::Model(name) if self.enums.has(name.as_str()) => Some(Type::Model(name)),
            Type::Model(name) => {
                let model = api.models.get(&name)?;
                self.trace.extend(&model.origin.made_from);
                match &model.shape {
                    Shape::Alias(target) if target.model() != Some(&name) => self.simple(target.clone(), api),
                    _ => None,
                }
            }
            Type::Boxed(_) | Type::Map(_) | Type::Page(_) | Type::Json => None,
        }
    }

    fn unsupported_style(&mut self, node: &Cursor<'a>, name: &str, expected: &str) {
        let style = node.text("style").unwrap_or_default();
        let diagnostic = Diagnostic::error(format!("unsupported style `{style}` of the parameter `{name}`"));
        self.report(
            diagnostic.expected(expected).help("replace the style with an overlay, or remove the operation"),
            &node.pointer,
        );
    }

    fn unsupported_type(&mut self, node: &Cursor<'a>, name: &str) -> Type {
        let message = format!(
            "the parameter `{name}` is a string in Rust: its schema is neither a scalar nor an array of scalars"
        );
        self.report(Diagnostic::warning(message).help("replace its schema with an overlay"), &node.pointer);
        Type::Scalar(Scalar::String)
    }

    /// Reports parameters whose arguments or setters have the same name.
    fn check_names(&mut self, parameters: &[Parameter]) {
        let mut conflicts: Vec<(String, Pointer)> = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            if let Some(other) = parameters.iter().take(index).find(|other| other.name == parameter.name) {
                let message =
                    format!("the parameters `{}` and `{}` have the same Rust name", other.wire, parameter.wire);
                conflicts.push((message, parameter.origin.pointer.clone()));
            }
        }
        for (message, pointer) in conflicts {
            let diagnostic = Diagnostic::error(message).expected("a unique Rust name for each parameter");
            self.report(diagnostic.help("rename or remove one of them with an overlay"), &pointer);
        }
    }
}

/// Returns the parameter names in one segment of a template.
fn names_in(segment: &str) -> Vec<&str> {
    let parts = segment.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
