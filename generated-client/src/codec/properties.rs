//! Names and flags of the properties of models.

use super::Sensitivity;

/// Wire names of a model's properties, and the flags of some of them.
///
/// Each model contains them as constants. Most properties have no flag, so flags are a list of their own, which
/// compiles much faster than a struct for each property.
#[derive(Debug)]
pub struct Properties {
    /// Names of the JSON members, in the order of the fields.
    pub names: &'static [&'static str],
    /// Flags, each with the name of its property.
    pub flags: &'static [(&'static str, PropertyFlag)],
}

/// A fact about a property that matters only in rare cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropertyFlag {
    /// Procountor requires the member in requests.
    Required,
    /// The member is an optimistic lock token, which must be written back unchanged.
    Lock,
    /// The value is personal data: see [`Sensitivity::Personal`].
    Personal,
    /// The value is a secret: see [`Sensitivity::Secret`].
    Secret,
}

impl Properties {
    /// Whether the property with this name has a flag.
    pub fn has(&self, name: &str, flag: PropertyFlag) -> bool {
        self.flags.iter().any(|(flagged, other)| *other == flag && *flagged == name)
    }

    /// Whether `Debug` shows the property with this name.
    pub fn sensitivity(&self, name: &str) -> Sensitivity {
        if self.has(name, PropertyFlag::Secret) {
            Sensitivity::Secret
        } else if self.has(name, PropertyFlag::Personal) {
            Sensitivity::Personal
        } else {
            Sensitivity::Public
        }
    }

    /// Returns the index of the property with this name.
    pub(crate) fn index_of(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|other| *other == name)
    }

    /// Returns the index of the property with this name, starting at the position where it is if the order is the
    /// description's.
    pub(super) fn index_after(&self, name: &str, position: usize) -> Option<usize> {
        let (before, after) = self.names.split_at_checked(position)?;
        let found = after.iter().position(|other| *other == name).map(|index| position + index);
        found.or_else(|| before.iter().position(|other| *other == name))
    }
}
