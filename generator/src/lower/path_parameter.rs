//! Path parameters.

use openapiv3::{Parameter as OpenApiParameter, PathStyle as OpenApiStyle};

use super::Lowering;
use super::operation::RawOperation;
use super::parameter::DeclaredParameter;
use super::site::SchemaSite;
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, Docs, FieldName, PathParameter, PathStyle, PathType, Scalar, Type, TypeName, WireName};
use crate::names::{argument_name, snake};
use crate::words::{ParameterLocation, WordFile};

impl<'a> Lowering<'a> {
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
                    None => parameters.push(self.undeclared(raw, name)),
                }
            }
        }
        for parameter in declared.iter().filter(|parameter| parameter.location() == "path") {
            if !raw.template.contains(&format!("{{{}}}", parameter.name())) {
                let message =
                    format!("the path `{}` does not contain its parameter `{}`", raw.template, parameter.name());
                let diagnostic = Diagnostic::error(message).expected("its name in braces in the path");
                self.report_strictly(diagnostic.help("remove it with an overlay"), &parameter.node.pointer);
            }
        }
        parameters
    }

    /// Reports a parameter of the template that is not declared. Its value is a string.
    fn undeclared(&mut self, raw: &RawOperation<'a>, name: &str) -> PathParameter {
        let message = format!("undeclared parameter `{name}` of the path `{}`", raw.template);
        let diagnostic = Diagnostic::error(message).expected("a parameter of that name `in: path`");
        self.report_strictly(diagnostic.help("declare it with an overlay"), &raw.node.pointer);
        PathParameter {
            name: FieldName::new(argument_name(name)),
            wire: WireName::new(name),
            ty: PathType::Text,
            style: PathStyle::Simple,
            batch: None,
            docs: Docs::default(),
            origin: self.origin(&raw.node.pointer),
        }
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
        let (ty, made_from) = self.parameter_type(parameter, site, api);
        if parameter.is_json {
            self.skip_parameter(parameter, "is a JSON text, which a path cannot contain", "a schema without `content`");
        }
        let ty = match ty {
            Some(Type::Scalar(Scalar::Integer)) if second => {
                let id = TypeName::new(self.context.names.id(literal, parameter.name()));
                api.ids.insert(id.clone());
                PathType::Id(id)
            }
            Some(ty) => self.path_type(&ty),
            None if parameter.is_object(self) => {
                self.skip_parameter(parameter, "is an object, which a path cannot contain", "a scalar or an array");
                PathType::Text
            }
            None => PathType::Text,
        };
        let style = self.path_style(parameter, &ty);
        PathParameter {
            name: FieldName::new(argument_name(parameter.name())),
            wire: WireName::new(parameter.name()),
            ty,
            style,
            batch: node.node.get("x-batch").and_then(serde_json::Value::as_u64),
            docs: self.docs(
                WordFile::Parameters,
                &raw.words_key(ParameterLocation::Path, parameter.name()),
                Some(node),
            ),
            origin: self.origin_of(&node.pointer, made_from),
        }
    }

    fn path_type(&self, ty: &Type) -> PathType {
        match ty {
            Type::Scalar(Scalar::Integer) => PathType::Integer,
            Type::Model(name) if self.is_enum(name) => PathType::Enum(name.clone()),
            Type::List(item) => PathType::List(Box::new(self.path_type(item))),
            _ => PathType::Text,
        }
    }

    fn path_style(&mut self, parameter: &DeclaredParameter<'a>, ty: &PathType) -> PathStyle {
        let OpenApiParameter::Path { style, parameter_data } = &parameter.leaf else { return PathStyle::Simple };
        let is_list = matches!(ty, PathType::List(_));
        let style = match style {
            OpenApiStyle::Simple => return PathStyle::Simple,
            OpenApiStyle::Label => PathStyle::Label,
            OpenApiStyle::Matrix => PathStyle::Matrix,
        };
        if is_list && parameter_data.explode == Some(true) {
            self.skip_parameter(parameter, "is a list with `explode: true` in a path", "`explode: false`");
        }
        style
    }
}

/// Returns the parameter names in one segment of a template.
fn names_in(segment: &str) -> Vec<&str> {
    let parts = segment.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
