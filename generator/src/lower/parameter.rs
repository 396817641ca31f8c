//! Parameters of path, query and header.

use openapiv3::{Parameter as OpenApiParameter, QueryStyle};
use serde_json::json;

use super::enums::Site;
use super::limits::limits;
use super::operation::Draft;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    Api, FieldName, ListStyle, Parameter, PathParameter, PathType, Presence, Scalar, Shape, Type, TypeName, WireName,
};
use crate::names::{argument_name, snake};
use crate::pointer::Pointer;

/// The members of a parameter that `openapiv3` is asked about; its schema is walked.
const OWN: &[&str] = &["name", "in", "required", "style", "explode", "deprecated", "description"];

/// A parameter, both as `openapiv3` reads it and where it stands.
pub(super) struct Declared<'a> {
    leaf: OpenApiParameter,
    node: Cursor<'a>,
    schema: Option<Cursor<'a>>,
}

impl Declared<'_> {
    fn name(&self) -> &str {
        &self.leaf.parameter_data_ref().name
    }

    fn place(&self) -> &'static str {
        match self.leaf {
            OpenApiParameter::Query { .. } => "query",
            OpenApiParameter::Header { .. } => "header",
            OpenApiParameter::Path { .. } => "path",
            OpenApiParameter::Cookie { .. } => "cookie",
        }
    }
}

impl<'a> Lowering<'a> {
    /// The parameters of an operation: its own, and those of its path that it does not replace.
    pub(super) fn parameters(&mut self, draft: &Draft<'a>) -> Vec<Declared<'a>> {
        let own = draft.node.get("parameters");
        let shared = draft.item.get("parameters");
        let mut declared: Vec<Declared<'a>> = Vec::new();
        for (list, replaced) in [(own, false), (shared, true)] {
            for node in list.iter().flat_map(Cursor::items) {
                let Some(parameter) = self.declared(&node) else { continue };
                let same =
                    |other: &Declared<'_>| other.name() == parameter.name() && other.place() == parameter.place();
                match (declared.iter().any(same), replaced) {
                    (false, _) => declared.push(parameter),
                    (true, true) => {}
                    (true, false) => {
                        let what =
                            format!("the parameter `{}` in {} is declared twice", parameter.name(), parameter.place());
                        self.say(Diagnostic::error(what).help("remove one of the two by an overlay"), &node.pointer);
                    }
                }
            }
        }
        declared
    }

    fn declared(&mut self, node: &Cursor<'a>) -> Option<Declared<'a>> {
        let node = self.resolve(node)?;
        match node.leaf::<OpenApiParameter>(OWN, &[("schema", json!({}))]) {
            Ok(leaf) => {
                let schema = node.get("schema");
                if schema.is_none() {
                    let what = format!("the parameter `{}` has no `schema`", leaf.parameter_data_ref().name);
                    let diagnostic =
                        Diagnostic::error(what).expected("a schema; a parameter with `content` is not supported");
                    self.say(diagnostic.help("give it a schema by an overlay"), &node.pointer);
                    return None;
                }
                Some(Declared { leaf, node, schema })
            }
            Err(message) => {
                let name = node.text("name").unwrap_or("?");
                let style = node.text("style").map_or(String::new(), |style| format!(" of style `{style}`"));
                let diagnostic = Diagnostic::error(format!("the parameter `{name}`{style} cannot be read: {message}"));
                let expected = "a name, a place (path, query, header or cookie) and a style that fits the place";
                self.say(diagnostic.expected(expected).help("correct it by an overlay"), &node.pointer);
                None
            }
        }
    }

    /// The parameters of the template, in its order; each must be declared, and no other.
    pub(super) fn path_parameters(
        &mut self,
        draft: &Draft<'a>,
        declared: &[Declared<'a>],
        api: &mut Api,
    ) -> Vec<PathParameter> {
        let mut parameters: Vec<PathParameter> = Vec::new();
        let mut literal = None;
        for segment in draft.template.split('/') {
            let names = names_in(segment);
            if names.is_empty() {
                literal = Some(segment.to_lowercase());
            }
            for name in names {
                match declared.iter().find(|parameter| parameter.place() == "path" && parameter.name() == name) {
                    Some(parameter) => {
                        let second = !parameters.is_empty();
                        let site = draft.site("?", name, &snake(name));
                        parameters.push(self.path_parameter(parameter, &site, literal.as_deref(), second, api));
                        literal = None;
                    }
                    None => {
                        let what =
                            format!("the path `{}` has a parameter `{name}` that is not declared", draft.template);
                        let diagnostic = Diagnostic::error(what).expected("a parameter of that name `in: path`");
                        self.say(diagnostic.help("declare it by an overlay"), &draft.node.pointer);
                    }
                }
            }
        }
        for parameter in declared.iter().filter(|parameter| parameter.place() == "path") {
            if !draft.template.contains(&format!("{{{}}}", parameter.name())) {
                let what = format!("the path parameter `{}` does not stand in `{}`", parameter.name(), draft.template);
                let diagnostic = Diagnostic::error(what).expected("its name in braces in the path");
                self.say(diagnostic.help("remove it by an overlay"), &parameter.node.pointer);
            }
        }
        parameters
    }

    fn path_parameter(
        &mut self,
        parameter: &Declared<'a>,
        site: &Site,
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
        let ty = parameter.schema.as_ref().map_or(Type::Json, |schema| self.ty(schema, site));
        let ty = match self.simple(ty, api).unwrap_or(Type::Scalar(Scalar::String)) {
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
            docs: Self::docs(node),
            origin: self.origin(&node.pointer),
        }
    }

    /// Query and header parameters.
    pub(super) fn sent_parameters(
        &mut self,
        draft: &Draft<'a>,
        declared: &[Declared<'a>],
        module: &str,
        api: &Api,
    ) -> (Vec<Parameter>, Vec<Parameter>) {
        let (mut query, mut headers): (Vec<Parameter>, Vec<Parameter>) = (Vec::new(), Vec::new());
        for parameter in declared {
            let list = match parameter.place() {
                "query" => &mut query,
                "header" if is_protocol(parameter.name()) => continue,
                "header" => &mut headers,
                "cookie" => {
                    let what =
                        format!("the cookie parameter `{}` is left out: the client keeps no cookies", parameter.name());
                    self.say(
                        Diagnostic::warning(what).help("send it as a header, if it is needed"),
                        &parameter.node.pointer,
                    );
                    continue;
                }
                _ => continue,
            };
            list.push(self.sent_parameter(draft, parameter, module, api));
        }
        self.check_names(&query);
        self.check_names(&headers);
        (query, headers)
    }

    fn sent_parameter(&mut self, draft: &Draft<'a>, parameter: &Declared<'a>, module: &str, api: &Api) -> Parameter {
        let data = parameter.leaf.parameter_data_ref();
        let node = &parameter.node;
        let resource = self.context.names.singular(module);
        let site = draft.site("?", parameter.name(), &resource);
        let ty = parameter.schema.as_ref().map_or(Type::Json, |schema| self.ty(schema, &site));
        let ty = self.simple(ty, api).unwrap_or_else(|| self.unsupported_type(node, parameter.name()));
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
        Parameter {
            name: FieldName::new(argument_name(parameter.name())),
            wire: WireName::new(parameter.name()),
            ty,
            presence: if data.required { Presence::Required } else { Presence::Optional },
            style,
            limits: parameter.schema.as_ref().map(limits).unwrap_or_default(),
            paging: self.paging_role(node),
            docs: Self::docs(node),
            deprecated: data.deprecated.unwrap_or(false),
            origin: self.origin(&node.pointer),
        }
    }

    /// The type with other names followed to what they stand for, if it is a scalar, an enum, or a
    /// list of them.
    fn simple(&self, ty: Type, api: &Api) -> Option<Type> {
        match ty {
            Type::Scalar(_) => Some(ty),
            Type::List(item) => match self.simple(*item, api)? {
                Type::List(_) => None,
                item => Some(Type::List(Box::new(item))),
            },
            Type::Model(name) if self.enums.has(name.as_str()) => Some(Type::Model(name)),
            Type::Model(name) => match api.models.get(&name).map(|model| &model.shape) {
                Some(Shape::Alias(target)) if target.model() != Some(&name) => self.simple(target.clone(), api),
                _ => None,
            },
            Type::Boxed(_) | Type::Map(_) | Type::Page(_) | Type::Json => None,
        }
    }

    fn unsupported_style(&mut self, node: &Cursor<'a>, name: &str, expected: &str) {
        let style = node.text("style").unwrap_or_default();
        let diagnostic =
            Diagnostic::error(format!("the parameter `{name}` has the style `{style}`, which is not supported"));
        self.say(
            diagnostic.expected(expected).help("give it another style by an overlay, or remove the operation"),
            &node.pointer,
        );
    }

    fn unsupported_type(&mut self, node: &Cursor<'a>, name: &str) -> Type {
        let what = format!("the parameter `{name}` is sent as text: its schema is no scalar and no list of scalars");
        self.say(Diagnostic::warning(what).help("give it a simple schema by an overlay"), &node.pointer);
        Type::Scalar(Scalar::String)
    }

    /// Two parameters may not share an argument or setter.
    fn check_names(&mut self, parameters: &[Parameter]) {
        let mut clashes: Vec<(String, Pointer)> = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            if let Some(other) = parameters.iter().take(index).find(|other| other.name == parameter.name) {
                let what = format!("the parameters `{}` and `{}` have one Rust name", other.wire, parameter.wire);
                clashes.push((what, parameter.origin.pointer.clone()));
            }
        }
        for (what, pointer) in clashes {
            let diagnostic = Diagnostic::error(what).expected("a Rust name of its own for each parameter");
            self.say(diagnostic.help("rename or remove one of them by an overlay"), &pointer);
        }
    }
}

/// Headers that the client sets itself; OpenAPI says that parameters of these names are ignored.
fn is_protocol(name: &str) -> bool {
    ["accept", "content-type", "authorization"].iter().any(|header| name.eq_ignore_ascii_case(header))
}

/// The parameter names in one segment of a template.
fn names_in(segment: &str) -> Vec<&str> {
    let parts = segment.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
