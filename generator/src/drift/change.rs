//! Edits of a value: the rule and the wire impact of an edit in each role of the value.

use super::draft::{EditedNode, Extent, NodePair, Revision, State, edited};
use super::impact::{Direction, Relation, WireImpact};
use super::rule::Rule;
use crate::pointer::Pointer;

/// Role of a value in an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// A parameter.
    Parameter,
    /// A request body, or a part of one.
    Body,
    /// A form body, whose properties are its parts.
    Form,
    /// A successful response.
    Response,
    /// An error response.
    ErrorResponse,
    /// A response header.
    ResponseHeader,
}

impl Role {
    pub(super) fn direction(self) -> Direction {
        match self {
            Self::Parameter | Self::Body | Self::Form => Direction::Request,
            Self::Response | Self::ResponseHeader => Direction::Response,
            Self::ErrorResponse => Direction::Error,
        }
    }
}

/// Kind of edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Change {
    PropertyAdded {
        required: bool,
    },
    PropertyRemoved {
        required: bool,
    },
    /// A property that was probably renamed; `list` if it contains the list of a response envelope.
    PropertyRenamed {
        list: bool,
    },
    /// `required` was added or removed; `lock` is set for a lock token.
    Required {
        now: bool,
        lock: bool,
    },
    Nullable {
        now: bool,
    },
    Type(Relation),
    /// A value became an array of such values.
    BecameList,
    /// `wide` is set if a number can have more digits than before.
    Format {
        relation: Relation,
        wide: bool,
    },
    EnumAdded,
    EnumRemoved,
    EnumReplaced,
    /// An enum was removed (`open`), so that any value is allowed, or an enum was added.
    EnumOpened {
        open: bool,
    },
    Limit(Relation),
    Default,
    /// The property was added to or removed from requests or responses by `readOnly` or `writeOnly`.
    Access {
        request: Relation,
        response: Relation,
    },
    AdditionalProperties(Relation),
    BranchAdded,
    BranchRemoved,
    Discriminator(Relation),
    Deprecated,
    Extension,
    /// A keyword without a rule of its own.
    OtherKeyword(Relation),
    /// A node refers to a component of another name, and each name exists in one description only.
    SchemaRenamed,
    /// A node refers to another component, and one of the two exists in both descriptions.
    SchemaReplaced,
    /// A reference to a component became an inline schema, or the other way round.
    SchemaInlined,
    /// A component kept its name and has another shape.
    SchemaReused,
}

impl Change {
    /// Relation of the values that the new description allows to those that the old one allows.
    ///
    /// A request may contain described properties only. A response may contain undescribed ones as well, and clients
    /// do not enforce enums and limits there.
    pub(super) fn relation(self, direction: Direction) -> Relation {
        let by = |request, response| if direction == Direction::Request { request } else { response };
        match self {
            Self::PropertyAdded { required } => {
                by(if required { Relation::Narrower } else { Relation::Wider }, Relation::Narrower)
            }
            Self::PropertyRemoved { .. } => by(Relation::Narrower, Relation::Wider),
            Self::PropertyRenamed { .. } | Self::BecameList | Self::SchemaReused => Relation::Other,
            Self::Access { request, response } => by(request, response),
            Self::Required { now: true, .. } | Self::Nullable { now: false } | Self::BranchRemoved => {
                Relation::Narrower
            }
            Self::Required { now: false, .. } | Self::Nullable { now: true } | Self::BranchAdded => Relation::Wider,
            Self::Type(relation)
            | Self::Format { relation, .. }
            | Self::AdditionalProperties(relation)
            | Self::Discriminator(relation)
            | Self::OtherKeyword(relation) => relation,
            Self::EnumAdded | Self::EnumOpened { open: true } => by(Relation::Wider, Relation::Same),
            Self::EnumRemoved | Self::EnumOpened { open: false } => by(Relation::Narrower, Relation::Same),
            Self::Limit(relation) => by(relation, Relation::Same),
            Self::EnumReplaced => by(Relation::Other, Relation::Unknown),
            // A request that omits the value gets the new default.
            Self::Default => by(Relation::Other, Relation::Same),
            Self::Deprecated | Self::Extension | Self::SchemaRenamed | Self::SchemaReplaced | Self::SchemaInlined => {
                Relation::Same
            }
        }
    }

    /// Relation of the valid values, if the schema is a condition and not the description of a message.
    pub(super) fn relation_of_values(self) -> Relation {
        match self {
            Self::Default => Relation::Same,
            // Whether these narrow the condition depends on the other keywords.
            Self::Type(_)
            | Self::PropertyAdded { .. }
            | Self::PropertyRemoved { .. }
            | Self::Access { .. }
            | Self::BranchAdded
            | Self::BranchRemoved => Relation::Other,
            other => other.relation(Direction::Request),
        }
    }

    /// Nodes that the edit changes.
    fn extent(self) -> EditExtent {
        match self {
            Self::PropertyAdded { .. } => EditExtent::AddedProperty,
            Self::PropertyRemoved { .. } => EditExtent::RemovedProperty,
            Self::BranchAdded => EditExtent::AddedBranch,
            Self::BranchRemoved => EditExtent::RemovedBranch,
            Self::EnumAdded | Self::EnumRemoved | Self::EnumReplaced => EditExtent::Values,
            Self::PropertyRenamed { .. }
            | Self::Type(_)
            | Self::BecameList
            | Self::EnumOpened { .. }
            | Self::SchemaRenamed
            | Self::SchemaReplaced
            | Self::SchemaInlined
            | Self::SchemaReused => EditExtent::Both(Extent::Replaced),
            Self::Required { .. }
            | Self::Nullable { .. }
            | Self::Format { .. }
            | Self::Limit(_)
            | Self::Default
            | Self::Access { .. }
            | Self::AdditionalProperties(_)
            | Self::Discriminator(_)
            | Self::Deprecated
            | Self::Extension
            | Self::OtherKeyword(_) => EditExtent::Both(Extent::Keyword),
        }
    }

    /// Impact of the edit on crates in use.
    pub(super) fn wire(self, role: Role) -> WireImpact {
        if self == Self::Default && role.direction() == Direction::Request {
            return WireImpact::WrongCall;
        }
        WireImpact::of(role.direction(), self.relation(role.direction()))
    }

    /// Rule of the catalogue.
    pub(super) fn rule(self, role: Role) -> Rule {
        self.shared_rule().unwrap_or_else(|| match role {
            Role::Parameter => self.rule_of_parameter(),
            Role::Body => self.rule_of_body(),
            Role::Form => self.rule_of_form(),
            Role::Response => self.rule_of_response(),
            Role::ErrorResponse => Rule::ErrorBodyChanged,
            Role::ResponseHeader => Rule::ResponseHeaderChanged,
        })
    }

    /// Rule of edits that have the same rule in all roles.
    fn shared_rule(self) -> Option<Rule> {
        Some(match self {
            Self::Access { .. } => Rule::AccessChanged,
            Self::EnumReplaced => Rule::EnumReplaced,
            Self::Deprecated => Rule::DeprecationChanged,
            Self::Extension => Rule::ExtensionChanged,
            Self::SchemaRenamed => Rule::SchemaRenamed,
            Self::SchemaReplaced => Rule::SchemaSplit,
            Self::SchemaInlined => Rule::SchemaInlined,
            Self::SchemaReused => Rule::SchemaReused,
            _ => return None,
        })
    }

    fn rule_of_parameter(self) -> Rule {
        match self {
            Self::Type(_) | Self::BecameList | Self::OtherKeyword(_) => Rule::ParameterTypeChanged,
            Self::EnumAdded | Self::EnumOpened { open: true } => Rule::ParameterEnumValueAdded,
            Self::EnumRemoved | Self::EnumOpened { open: false } => Rule::ParameterEnumValueRemoved,
            Self::Limit(_) => Rule::ParameterLimitChanged,
            Self::Default => Rule::DefaultChanged,
            other => other.rule_of_body(),
        }
    }

    /// Form parts follow the rules of body properties, except for renamed parts and added or removed required parts.
    fn rule_of_form(self) -> Rule {
        match self {
            Self::PropertyRenamed { .. }
            | Self::PropertyAdded { required: true }
            | Self::PropertyRemoved { required: true } => Rule::MultipartChanged,
            other => other.rule_of_body(),
        }
    }

    fn rule_of_body(self) -> Rule {
        match self {
            Self::PropertyAdded { required: false } => Rule::RequestPropertyAdded,
            Self::PropertyAdded { required: true } => Rule::RequiredRequestPropertyAdded,
            Self::PropertyRemoved { .. } => Rule::RequestPropertyRemoved,
            Self::Required { now: true, lock: true } => Rule::LockBecameRequired,
            Self::Required { now: true, lock: false } => Rule::RequestPropertyBecameRequired,
            Self::Required { now: false, .. } => Rule::RequestPropertyBecameOptional,
            Self::Nullable { .. } => Rule::RequestNullabilityChanged,
            Self::Format { .. } => Rule::RequestFormatChanged,
            Self::EnumAdded | Self::EnumRemoved | Self::EnumOpened { .. } => Rule::RequestEnumChanged,
            Self::Limit(_) => Rule::RequestLimitChanged,
            Self::Default => Rule::DefaultChanged,
            other => other.rule_of_response(),
        }
    }

    fn rule_of_response(self) -> Rule {
        match self {
            Self::PropertyAdded { required: false } => Rule::ResponsePropertyAdded,
            Self::PropertyAdded { required: true } => Rule::RequiredResponsePropertyAdded,
            Self::PropertyRemoved { required: false } => Rule::ResponsePropertyRemoved,
            Self::PropertyRemoved { required: true } => Rule::RequiredResponsePropertyRemoved,
            Self::PropertyRenamed { list: false } => Rule::PropertyRenamed,
            Self::PropertyRenamed { list: true } => Rule::EnvelopeChanged,
            Self::Required { now: true, .. } => Rule::ResponsePropertyBecameRequired,
            Self::Required { now: false, .. } => Rule::ResponsePropertyBecameOptional,
            Self::Nullable { .. } => Rule::ResponseNullabilityChanged,
            Self::BecameList => Rule::ObjectBecameList,
            Self::Format { wide: true, .. } => Rule::ResponseIntegerWidened,
            Self::Format { wide: false, .. } => Rule::ResponseFormatChanged,
            Self::EnumAdded => Rule::ResponseEnumValueAdded,
            Self::EnumRemoved => Rule::ResponseEnumValueRemoved,
            Self::EnumOpened { .. } => Rule::ResponseEnumOpened,
            Self::Limit(_) | Self::Default => Rule::ResponseLimitChanged,
            Self::AdditionalProperties(_) => Rule::AdditionalPropertiesChanged,
            Self::BranchAdded => Rule::BranchAdded,
            Self::BranchRemoved => Rule::BranchRemoved,
            Self::Discriminator(_) => Rule::DiscriminatorChanged,
            _ => Rule::TypeChanged,
        }
    }
}

/// Nodes that an edit changes.
enum EditExtent {
    /// The new node, and the properties of the old schema.
    AddedProperty,
    /// The old node, and the properties of the new schema.
    RemovedProperty,
    /// The new node, and the alternatives of the old schema.
    AddedBranch,
    /// The old node, and the alternatives of the new schema.
    RemovedBranch,
    /// Values of `enum`.
    Values,
    /// The nodes of both sides.
    Both(Extent),
}

/// An edit with its place in both descriptions.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) change: Change,
    /// Changed item, such as `` `dueDate` of Invoice``.
    pub(super) subject: String,
    /// Key that equal edits at other places share.
    pub(super) group: String,
    pub(super) old: Option<Pointer>,
    pub(super) new: Option<Pointer>,
    pub(super) before: Option<State>,
    pub(super) after: Option<State>,
    pub(super) hint: Option<String>,
    /// Whether the edit applies to requests.
    pub(super) in_requests: bool,
    /// Whether the edit applies to responses.
    pub(super) in_responses: bool,
    /// Further places that the edit covers.
    pub(super) also: Vec<NodePair>,
    /// Values of `enum` that were added or removed.
    pub(super) values: Vec<(Revision, Pointer)>,
}

impl Edit {
    /// Creates an edit that applies to requests and responses.
    pub(super) fn new(change: Change, subject: String, old: Option<Pointer>, new: Option<Pointer>) -> Self {
        let (in_requests, in_responses) = (true, true);
        let (group, before, after, hint, also, values) = (String::new(), None, None, None, Vec::new(), Vec::new());
        Self { change, subject, group, old, new, before, after, hint, in_requests, in_responses, also, values }
    }

    /// Returns the nodes that the edit changes.
    pub(super) fn edited_nodes(&self) -> Vec<EditedNode> {
        let (old, new) = (self.old.clone(), self.new.clone());
        let exact =
            |revision, node: Option<Pointer>| node.map(|node| EditedNode { revision, node, extent: Extent::Exact });
        // The list of properties is another one on the side that lacks the property, and so are the alternatives.
        let list = |schema: &Option<Pointer>| schema.as_ref().map(|schema| schema.child("properties"));
        match self.change.extent() {
            EditExtent::AddedProperty => {
                edited(&(None, new), Extent::Whole).into_iter().chain(exact(Revision::Old, list(&old))).collect()
            }
            EditExtent::RemovedProperty => {
                edited(&(old, None), Extent::Whole).into_iter().chain(exact(Revision::New, list(&new))).collect()
            }
            EditExtent::AddedBranch => {
                edited(&(None, new), Extent::Whole).into_iter().chain(exact(Revision::Old, old)).collect()
            }
            EditExtent::RemovedBranch => {
                edited(&(old, None), Extent::Whole).into_iter().chain(exact(Revision::New, new)).collect()
            }
            EditExtent::Values => {
                let value = |(revision, node): &(Revision, Pointer)| {
                    let of = |node, extent| EditedNode { revision: *revision, node, extent };
                    let list = node.parent().map(|list| of(list, Extent::Keyword));
                    [of(node.clone(), Extent::Exact)].into_iter().chain(list)
                };
                self.values.iter().flat_map(value).collect()
            }
            EditExtent::Both(extent) => {
                let places = [(old, new)].into_iter().chain(self.also.iter().cloned());
                places.flat_map(|place| edited(&place, extent)).collect()
            }
        }
    }

    /// Sets the values before and after.
    #[must_use]
    pub(super) fn before_after(self, before: Option<String>, after: Option<String>) -> Self {
        self.states(before.map(State::One), after.map(State::One))
    }

    /// Sets the states before and after.
    #[must_use]
    pub(super) fn states(self, before: Option<State>, after: Option<State>) -> Self {
        Self { before, after, ..self }
    }

    /// Sets the key that equal edits share.
    #[must_use]
    pub(super) fn group(self, group: impl Into<String>) -> Self {
        Self { group: group.into(), ..self }
    }
}
