//! One edit of a value: what it is in each role, and what the new description lets the value be.

use super::effect::{Direction, Relation, Wire};
use super::kind::Kind;
use crate::pointer::Pointer;

/// What a value is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// A parameter.
    Parameter,
    /// A body, or a part of one.
    Body,
    /// A form, whose members are parts.
    Form,
    /// An answer of success.
    Answer,
    /// An answer of failure.
    Failure,
    /// A header of an answer.
    Header,
}

impl Role {
    pub(super) fn direction(self) -> Direction {
        match self {
            Self::Parameter | Self::Body | Self::Form => Direction::Request,
            Self::Answer | Self::Header => Direction::Response,
            Self::Failure => Direction::Error,
        }
    }
}

/// What was edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Change {
    PropertyAdded {
        required: bool,
    },
    PropertyRemoved {
        required: bool,
    },
    /// Looks so; `list` where the member holds the list of an answer.
    PropertyRenamed {
        list: bool,
    },
    /// `required` came or went; `lock` for a lock token.
    Required {
        now: bool,
        lock: bool,
    },
    Nullable {
        now: bool,
    },
    Type(Relation),
    /// A value became a list of such values.
    Listed,
    /// `wide` where a number has more digits than before.
    Format {
        relation: Relation,
        wide: bool,
    },
    EnumAdded,
    EnumRemoved,
    EnumReplaced,
    /// Whether any value is allowed now.
    EnumOpened {
        now: bool,
    },
    Limit(Relation),
    Default,
    /// The member left or entered requests or answers.
    Access {
        sent: Relation,
        answered: Relation,
    },
    Additional(Relation),
    BranchAdded,
    BranchRemoved,
    Discriminator(Relation),
    Deprecated,
    Extension,
    /// A keyword whose meaning is not looked into.
    Other(Relation),
    /// Another component describes the same place.
    Renamed,
    Replaced,
    /// A component became a schema in place, or the other way.
    Inlined,
    /// A component's name stands for another shape.
    Reused,
}

impl Change {
    /// What the new description lets the value be, against the old one.
    ///
    /// A request may hold what is described and nothing else; an answer may hold what is not described too, and
    /// listed values and limits bind nobody there.
    pub(super) fn relation(self, direction: Direction) -> Relation {
        let sent = direction == Direction::Request;
        let by = |sent_relation, answered| if sent { sent_relation } else { answered };
        match self {
            Self::PropertyAdded { required } => {
                by(if required { Relation::Narrower } else { Relation::Wider }, Relation::Narrower)
            }
            Self::PropertyRemoved { .. } => by(Relation::Narrower, Relation::Wider),
            Self::PropertyRenamed { .. } | Self::Listed | Self::Reused => Relation::Other,
            Self::Access { sent, answered } => by(sent, answered),
            Self::Required { now: true, .. } | Self::Nullable { now: false } | Self::BranchRemoved => {
                Relation::Narrower
            }
            Self::Required { now: false, .. } | Self::Nullable { now: true } | Self::BranchAdded => Relation::Wider,
            Self::Type(relation)
            | Self::Format { relation, .. }
            | Self::Additional(relation)
            | Self::Discriminator(relation)
            | Self::Other(relation) => relation,
            Self::EnumAdded | Self::EnumOpened { now: true } => by(Relation::Wider, Relation::Same),
            Self::EnumRemoved | Self::EnumOpened { now: false } => by(Relation::Narrower, Relation::Same),
            Self::Limit(relation) => by(relation, Relation::Same),
            Self::EnumReplaced => by(Relation::Other, Relation::Unknown),
            // What is not sent means something else.
            Self::Default => by(Relation::Other, Relation::Same),
            Self::Deprecated | Self::Extension | Self::Renamed | Self::Replaced | Self::Inlined => Relation::Same,
        }
    }

    pub(super) fn wire(self, role: Role) -> Wire {
        if self == Self::Default && role.direction() == Direction::Request {
            return Wire::WrongCall;
        }
        Wire::of(role.direction(), self.relation(role.direction()))
    }

    /// The kind of the catalogue.
    pub(super) fn kind(self, role: Role) -> Kind {
        self.kind_anywhere().unwrap_or_else(|| match role {
            Role::Parameter => self.kind_of_parameter(),
            Role::Body => self.kind_of_body(),
            Role::Form => self.kind_of_form(),
            Role::Answer => self.kind_of_answer(),
            Role::Failure => Kind::ErrorBodyChanged,
            Role::Header => Kind::ResponseHeaderChanged,
        })
    }

    /// Kinds that are the same for all roles.
    fn kind_anywhere(self) -> Option<Kind> {
        Some(match self {
            Self::Access { .. } => Kind::AccessChanged,
            Self::EnumReplaced => Kind::EnumReplaced,
            Self::Deprecated => Kind::DeprecationChanged,
            Self::Extension => Kind::ExtensionChanged,
            Self::Renamed => Kind::SchemaRenamed,
            Self::Replaced => Kind::SchemaSplit,
            Self::Inlined => Kind::SchemaInlined,
            Self::Reused => Kind::SchemaReused,
            _ => return None,
        })
    }

    fn kind_of_parameter(self) -> Kind {
        match self {
            Self::Type(_) | Self::Listed => Kind::ParameterTypeChanged,
            Self::EnumAdded | Self::EnumOpened { now: true } => Kind::ParameterEnumValueAdded,
            Self::EnumRemoved | Self::EnumOpened { now: false } => Kind::ParameterEnumValueRemoved,
            Self::Limit(_) | Self::Other(_) => Kind::ParameterLimitChanged,
            Self::Default => Kind::DefaultChanged,
            other => other.kind_of_body(),
        }
    }

    /// A part of a form is a member of a body, unless one that must be there is another part now.
    fn kind_of_form(self) -> Kind {
        match self {
            Self::PropertyRenamed { .. }
            | Self::PropertyAdded { required: true }
            | Self::PropertyRemoved { required: true } => Kind::MultipartChanged,
            other => other.kind_of_body(),
        }
    }

    fn kind_of_body(self) -> Kind {
        match self {
            Self::PropertyAdded { required: false } => Kind::RequestPropertyAdded,
            Self::PropertyAdded { required: true } => Kind::RequiredRequestPropertyAdded,
            Self::PropertyRemoved { .. } => Kind::RequestPropertyRemoved,
            Self::Required { now: true, lock: true } => Kind::LockBecameRequired,
            Self::Required { now: true, lock: false } => Kind::RequestPropertyBecameRequired,
            Self::Required { now: false, .. } => Kind::RequestPropertyBecameOptional,
            Self::Nullable { .. } => Kind::RequestNullabilityChanged,
            Self::Format { .. } => Kind::RequestFormatChanged,
            Self::EnumAdded | Self::EnumRemoved | Self::EnumOpened { .. } => Kind::RequestEnumChanged,
            Self::Limit(_) | Self::Other(_) => Kind::RequestLimitChanged,
            Self::Default => Kind::DefaultChanged,
            other => other.kind_of_answer(),
        }
    }

    fn kind_of_answer(self) -> Kind {
        match self {
            Self::PropertyAdded { required: false } => Kind::ResponsePropertyAdded,
            Self::PropertyAdded { required: true } => Kind::RequiredResponsePropertyAdded,
            Self::PropertyRemoved { required: false } => Kind::ResponsePropertyRemoved,
            Self::PropertyRemoved { required: true } => Kind::RequiredResponsePropertyRemoved,
            Self::PropertyRenamed { list: false } => Kind::PropertyRenamed,
            Self::PropertyRenamed { list: true } => Kind::EnvelopeChanged,
            Self::Required { now: true, .. } => Kind::ResponsePropertyBecameRequired,
            Self::Required { now: false, .. } => Kind::ResponsePropertyBecameOptional,
            Self::Nullable { .. } => Kind::ResponseNullabilityChanged,
            Self::Listed => Kind::ObjectBecameList,
            Self::Format { wide: true, .. } => Kind::ResponseIntegerWidened,
            Self::Format { wide: false, .. } => Kind::ResponseFormatChanged,
            Self::EnumAdded => Kind::ResponseEnumValueAdded,
            Self::EnumRemoved => Kind::ResponseEnumValueRemoved,
            Self::EnumOpened { .. } => Kind::ResponseEnumOpened,
            Self::Limit(_) | Self::Default => Kind::ResponseLimitChanged,
            Self::Additional(_) => Kind::AdditionalPropertiesChanged,
            Self::BranchAdded => Kind::BranchAdded,
            Self::BranchRemoved => Kind::BranchRemoved,
            Self::Discriminator(_) => Kind::DiscriminatorChanged,
            _ => Kind::TypeChanged,
        }
    }
}

/// An edit, where it stands, and what it reads like.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) change: Change,
    /// Such as ``member `dueDate` of Invoice``.
    pub(super) subject: String,
    /// What equal edits in other places share with it.
    pub(super) what: String,
    pub(super) old: Option<Pointer>,
    pub(super) new: Option<Pointer>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) hint: Option<String>,
    /// Whether it concerns what is sent, and what is answered.
    pub(super) sent: bool,
    pub(super) answered: bool,
    /// More places that it speaks of.
    pub(super) also: Vec<(Option<Pointer>, Option<Pointer>)>,
}

impl Edit {
    /// An edit of both directions.
    pub(super) fn new(change: Change, subject: String, old: Option<Pointer>, new: Option<Pointer>) -> Self {
        let (what, before, after, hint, also) = (String::new(), None, None, None, Vec::new());
        Self { change, subject, what, old, new, before, after, hint, sent: true, answered: true, also }
    }

    /// Says what there was and what there is.
    #[must_use]
    pub(super) fn texts(self, before: Option<String>, after: Option<String>) -> Self {
        Self { before, after, ..self }
    }

    /// Says by what it is known among equal edits.
    #[must_use]
    pub(super) fn what(self, what: impl Into<String>) -> Self {
        Self { what: what.into(), ..self }
    }
}
