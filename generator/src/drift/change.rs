//! Edits of a value: the rule and the wire impact of an edit in each role of the value.

use super::draft::{EditedNode, Extent, NodePair, Revision, edited};
use crate::pointer::Pointer;
use crate::report::impact::{Direction, Relation, WireImpact};
use crate::report::prose::Prose;
use crate::report::rule::Rule;
use crate::report::state::States;
use crate::report::subject::Subject;

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

/// Use of a value in an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Usage {
    pub(super) role: Role,
    /// Whether the value is a property that one of the descriptions does not require.
    pub(super) may_be_absent: bool,
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
            Self::PropertyAdded { .. } => EditExtent::OneSide(Revision::New, Some("properties")),
            Self::PropertyRemoved { .. } => EditExtent::OneSide(Revision::Old, Some("properties")),
            Self::BranchAdded => EditExtent::OneSide(Revision::New, None),
            Self::BranchRemoved => EditExtent::OneSide(Revision::Old, None),
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

    /// Impact of the edit on released clients.
    pub(super) fn wire(self, usage: Usage) -> WireImpact {
        let direction = usage.role.direction();
        match self {
            Self::Default if direction == Direction::Request => WireImpact::WrongCall,
            // The client reads `null` like an absent value.
            Self::Nullable { now: true } if direction != Direction::Request && usage.may_be_absent => WireImpact::Safe,
            _ => WireImpact::of(direction, self.relation(direction)),
        }
    }

    /// Rule of the catalogue.
    pub(super) fn rule(self, role: Role) -> Rule {
        let [parameter, body, response] = match self.rules() {
            Rules::InAllRoles(only) => return only,
            Rules::ByRole(rules) => rules,
        };
        match (role, self) {
            (
                Role::Form,
                Self::PropertyRenamed { .. }
                | Self::PropertyAdded { required: true }
                | Self::PropertyRemoved { required: true },
            ) => Rule::MultipartChanged,
            (Role::Parameter, _) => parameter,
            (Role::Body | Role::Form, _) => body,
            (Role::Response, _) => response,
            (Role::ErrorResponse, _) => Rule::ErrorBodyChanged,
            (Role::ResponseHeader, _) => Rule::ResponseHeaderChanged,
        }
    }

    fn rules(self) -> Rules {
        use Rule as R;
        let in_all = |rule| Rules::InAllRoles(rule);
        // A rule for parameters, one for request bodies, and one for responses.
        let by_role = |parameter, body, response| Rules::ByRole([parameter, body, response]);
        let of_body = |body, response| by_role(body, body, response);
        match self {
            Self::Access { .. } => in_all(R::AccessChanged),
            Self::EnumReplaced => in_all(R::EnumReplaced),
            Self::Deprecated => in_all(R::DeprecationChanged),
            Self::Extension => in_all(R::ExtensionChanged),
            Self::SchemaRenamed => in_all(R::SchemaRenamed),
            Self::SchemaReplaced => in_all(R::SchemaSplit),
            Self::SchemaInlined => in_all(R::SchemaInlined),
            Self::SchemaReused => in_all(R::SchemaReused),
            Self::PropertyAdded { required: false } => of_body(R::RequestPropertyAdded, R::ResponsePropertyAdded),
            Self::PropertyAdded { required: true } => {
                of_body(R::RequiredRequestPropertyAdded, R::RequiredResponsePropertyAdded)
            }
            Self::PropertyRemoved { required: false } => of_body(R::RequestPropertyRemoved, R::ResponsePropertyRemoved),
            Self::PropertyRemoved { required: true } => {
                of_body(R::RequestPropertyRemoved, R::RequiredResponsePropertyRemoved)
            }
            Self::PropertyRenamed { list: false } => of_body(R::PropertyRenamed, R::PropertyRenamed),
            Self::PropertyRenamed { list: true } => of_body(R::EnvelopeChanged, R::EnvelopeChanged),
            Self::Required { now: true, lock } => {
                let body = if lock { R::LockBecameRequired } else { R::RequestPropertyBecameRequired };
                of_body(body, R::ResponsePropertyBecameRequired)
            }
            Self::Required { now: false, .. } => {
                of_body(R::RequestPropertyBecameOptional, R::ResponsePropertyBecameOptional)
            }
            Self::Nullable { .. } => of_body(R::RequestNullabilityChanged, R::ResponseNullabilityChanged),
            Self::Type(_) | Self::OtherKeyword(_) => by_role(R::ParameterTypeChanged, R::TypeChanged, R::TypeChanged),
            Self::BecameList => by_role(R::ParameterTypeChanged, R::ObjectBecameList, R::ObjectBecameList),
            Self::Format { wide: true, .. } => of_body(R::RequestFormatChanged, R::ResponseIntegerWidened),
            Self::Format { wide: false, .. } => of_body(R::RequestFormatChanged, R::ResponseFormatChanged),
            Self::EnumAdded => by_role(R::ParameterEnumValueAdded, R::RequestEnumChanged, R::ResponseEnumValueAdded),
            Self::EnumRemoved => {
                by_role(R::ParameterEnumValueRemoved, R::RequestEnumChanged, R::ResponseEnumValueRemoved)
            }
            Self::EnumOpened { open } => {
                let parameter = if open { R::ParameterEnumValueAdded } else { R::ParameterEnumValueRemoved };
                by_role(parameter, R::RequestEnumChanged, R::ResponseEnumOpened)
            }
            Self::Limit(_) => by_role(R::ParameterLimitChanged, R::RequestLimitChanged, R::ResponseLimitChanged),
            Self::Default => of_body(R::DefaultChanged, R::ResponseLimitChanged),
            Self::AdditionalProperties(_) => of_body(R::AdditionalPropertiesChanged, R::AdditionalPropertiesChanged),
            Self::BranchAdded => of_body(R::BranchAdded, R::BranchAdded),
            Self::BranchRemoved => of_body(R::BranchRemoved, R::BranchRemoved),
            Self::Discriminator(_) => of_body(R::DiscriminatorChanged, R::DiscriminatorChanged),
        }
    }
}

/// Rules of a kind of edit.
enum Rules {
    InAllRoles(Rule),
    /// For parameters, request bodies and responses.
    ByRole([Rule; 3]),
}

/// Nodes that an edit changes.
enum EditExtent {
    /// The node that only one side has, and its list on the other side: the member of this name, or the schema itself.
    OneSide(Revision, Option<&'static str>),
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
    pub(super) subject: Subject,
    /// Key that equal edits at other places share.
    pub(super) group: String,
    pub(super) nodes: NodePair,
    /// States before and after.
    pub(super) states: States,
    pub(super) hint: Option<Prose>,
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
    pub(super) fn new(
        change: Change,
        subject: Subject,
        nodes: NodePair,
        states: States,
        group: impl Into<String>,
    ) -> Self {
        let (hint, in_requests, in_responses, also, values) = (None, true, true, Vec::new(), Vec::new());
        Self { change, subject, group: group.into(), nodes, states, hint, in_requests, in_responses, also, values }
    }

    /// Returns the nodes that the edit changes.
    pub(super) fn edited_nodes(&self) -> Vec<EditedNode> {
        match self.change.extent() {
            EditExtent::OneSide(revision, list) => {
                let (whole, other) = match revision {
                    Revision::Old => (&self.nodes.0, &self.nodes.1),
                    Revision::New => (&self.nodes.1, &self.nodes.0),
                };
                // The list is another one on the side that lacks the node.
                let list = |node: &Pointer| list.map_or_else(|| node.clone(), |list| node.child(list));
                let whole = whole.clone().map(|node| EditedNode { revision, node, extent: Extent::Whole });
                let other = other.as_ref().map(list);
                let other = other.map(|node| EditedNode { revision: revision.other(), node, extent: Extent::Exact });
                whole.into_iter().chain(other).collect()
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
                let places = std::iter::once(&self.nodes).chain(&self.also);
                places.flat_map(|place| edited(place, extent)).collect()
            }
        }
    }
}
