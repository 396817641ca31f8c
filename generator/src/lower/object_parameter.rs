//! Objects in a query: a parameter for each property.

use openapiv3::{Parameter as OpenApiParameter, QueryStyle};

use super::Lowering;
use super::limits::limits;
use super::model::Property;
use super::operation::RawOperation;
use super::parameter::{DeclaredParameter, words_location};
use super::site::SchemaSite;
use crate::diagnostic::{Diagnostic, Loss};
use crate::ir::{Access, Api, FieldName, ListStyle, Location, Parameter, Presence, WireName};
use crate::names::argument_name;
use crate::words::WordFile;

/// The form of the name of a property in a query.
#[derive(Clone, Copy)]
enum Form {
    /// The property: `form` with `explode`.
    Property,
    /// `parameter[property]`: `deepObject`.
    Deep,
}

impl<'a> Lowering<'a> {
    /// Lowers a parameter that is an object to a parameter for each of its properties.
    pub(super) fn object_parameter(
        &mut self,
        raw: &RawOperation<'a>,
        parameter: &DeclaredParameter<'a>,
        location: Location,
        site: &SchemaSite,
        api: &Api,
    ) -> Vec<Parameter> {
        let data = parameter.leaf.parameter_data_ref();
        let form = match &parameter.leaf {
            OpenApiParameter::Query { style: QueryStyle::DeepObject, .. } => Some(Form::Deep),
            OpenApiParameter::Query { style: QueryStyle::Form, .. } if data.explode != Some(false) => {
                Some(Form::Property)
            }
            _ => None,
        };
        let schema = parameter.schema.as_ref().and_then(|schema| self.resolve(schema));
        let properties = schema.as_ref().map(|schema| self.all_properties(schema)).unwrap_or_default();
        let (Some(form), false) = (form, properties.is_empty()) else {
            let expected = "a scalar, an array of scalars, or an object with properties and `explode` or `deepObject`";
            self.skip_parameter(parameter, "is an object that the client cannot send", expected);
            return Vec::new();
        };
        let mut members = Vec::new();
        for property in properties {
            if self.access(&property.node) != Access::ReadOnly {
                members.extend(self.member(raw, parameter, &property, form, location, site, api));
            }
        }
        members
    }

    #[allow(clippy::too_many_arguments, reason = "each is another part of the context")]
    fn member(
        &mut self,
        raw: &RawOperation<'a>,
        parameter: &DeclaredParameter<'a>,
        property: &Property<'a>,
        form: Form,
        location: Location,
        site: &SchemaSite,
        api: &Api,
    ) -> Option<Parameter> {
        let Property { wire, node, required, through } = property;
        let required = *required && parameter.leaf.parameter_data_ref().required;
        let (name, wire) = match form {
            Form::Property => (wire.clone(), wire.clone()),
            Form::Deep => (format!("{} {wire}", parameter.name()), format!("{}[{wire}]", parameter.name())),
        };
        let (ty, made_from) = self.trace(|lowering| {
            lowering.trace.extend(&parameter.made_from);
            lowering.trace.path.extend_from_slice(through);
            let ty = lowering.ty(node, &site.property(&property.wire));
            lowering.simple(ty, api)
        });
        let Some(ty) = ty else {
            let effect = if required { "" } else { ", so it is left out" };
            let (member, parameter) = (&property.wire, parameter.name());
            let message = format!("the member `{member}` of the parameter `{parameter}` is no scalar{effect}");
            let diagnostic = if required { Diagnostic::error(message) } else { Diagnostic::warning(message) };
            let diagnostic = diagnostic.loses(Loss::Parameter).expected("a scalar or an array of scalars");
            self.report(diagnostic.help("replace its schema with an overlay"), &node.pointer);
            return None;
        };
        Some(Parameter {
            name: FieldName::new(argument_name(&name)),
            docs: self.docs(WordFile::Parameters, &raw.words_key(words_location(location), &wire), Some(node)),
            wire: WireName::new(wire),
            ty,
            presence: if required { Presence::Required } else { Presence::Optional },
            location,
            style: ListStyle::Each,
            limits: limits(node),
            paging: None,
            deprecated: node.flag("deprecated"),
            origin: self.origin_of(&node.pointer, made_from),
        })
    }
}
