//! Decoding and encoding of each model: every value of a complete sample is replaced by valid and invalid values. The
//! expected result follows from the kind of the value.

mod amounts_and_dates;
mod changes;
mod preservation;
mod property_tests;
mod responses;
mod round_trips;
mod sample;
mod sensitive;
mod serde_formats;

use procountor_client::codec::{FromJsonError, Model as Fields, Reader, Value, from_json, to_json};
use procountor_client::{Unread, models};
use tests::inventory::{Members, Model, ValueKind};

use changes::{Change, changes};
use sample::{Edit, Location, Node};

/// The result of reading and writing a document.
struct ReadResult {
    /// Values that were not read.
    unread: Vec<Unread>,
    /// Whether each field is set.
    set: Vec<bool>,
    /// The document as the client writes it.
    written: String,
    /// Unread values of the written document, if `unread` is not empty.
    unread_again: Vec<Unread>,
}

/// Functions of one model type.
pub(crate) struct ModelType {
    pub(crate) name: &'static str,
    read: fn(&str, bool) -> Result<ReadResult, FromJsonError>,
    /// Reads a document, sets the field at an index to a value in JSON, and writes the document.
    pub(crate) change: fn(&str, usize, &str) -> String,
    /// Reads a document, clears the field at an index, and writes the document.
    pub(crate) clear: fn(&str, usize) -> String,
}

fn read<M: Fields + Value>(text: &str, lenient: bool) -> Result<ReadResult, FromJsonError> {
    let (model, unread) = from_json::<M>(text, lenient)?;
    let mut set = Vec::new();
    model.fields(&mut |fields, _| set = fields.iter().map(|field| field.is_set()).collect());
    let written = to_json(&model);
    let unread_again = if unread.is_empty() { Vec::new() } else { from_json::<M>(&written, lenient)?.1 };
    Ok(ReadResult { unread, set, written, unread_again })
}

fn change<M: Fields + Value>(text: &str, index: usize, value: &str) -> String {
    let (mut model, _) = from_json::<M>(text, false).expect("the sample is valid");
    model.fields_mut(&mut |fields, _| {
        fields[index].read(&mut Reader::new(value)).expect("the value is valid for its field");
    });
    to_json(&model)
}

fn clear<M: Fields + Value>(text: &str, index: usize) -> String {
    let (mut model, _) = from_json::<M>(text, false).expect("the sample is valid");
    model.fields_mut(&mut |fields, _| fields[index].clear());
    to_json(&model)
}

macro_rules! model_types {
    ($($name:ident),* $(,)?) => {
        &[$(ModelType {
            name: stringify!($name),
            read: read::<models::$name>,
            change: change::<models::$name>,
            clear: clear::<models::$name>,
        }),*]
    };
}

/// The types of all models, in the order of [`Model::all`].
pub(crate) const MODEL_TYPES: &[ModelType] = tests::for_each_model!(model_types);

/// Numbers of checked cases.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    locations: usize,
    removed: usize,
    null: usize,
    invalid: usize,
    /// Invalid amounts and lock tokens, which are errors.
    errors: usize,
    valid: usize,
    /// Valid values of enums.
    enum_values: usize,
    unknown_members: usize,
    /// Unknown members in models that preserve them.
    preserved: usize,
}

/// One change at one location of a model's sample.
struct Case<'a> {
    model_type: &'a ModelType,
    root: &'a Node,
    fields: &'a [(&'static str, bool)],
    location: &'a Location,
}

impl Case<'_> {
    fn check(&self, change: &Change, counts: &mut Counts) {
        let node = self.root.descendant(&self.location.indices);
        let text = match change {
            Change::Removed => {
                counts.removed += 1;
                return self.assert_read(&Edit::Remove, &Edit::Remove, false);
            }
            Change::Valid(raw, written) => {
                counts.valid += 1;
                counts.enum_values += usize::from(matches!(node.kind, Some(ValueKind::Enum(_))));
                return self.assert_read(&Edit::Replace(raw), &Edit::Replace(written), true);
            }
            Change::Null => {
                counts.null += 1;
                "null"
            }
            Change::Invalid(text) => {
                counts.invalid += 1;
                text
            }
        };
        let is_member = self.location.enclosing.0 == self.location.indices.len();
        match (change, node.kind) {
            // A null member is an unset field. A null element of a list is invalid.
            (Change::Null, _) if is_member => self.assert_read(&Edit::Replace("null"), &Edit::Remove, false),
            (Change::Null, Some(ValueKind::Json)) => {
                self.assert_read(&Edit::Replace("null"), &Edit::Replace("null"), true)
            }
            (_, Some(ValueKind::Decimal)) => {
                counts.errors += 1;
                self.assert_error(text);
            }
            _ if node.lock => {
                counts.errors += 1;
                self.assert_error(text);
            }
            _ => self.assert_unread(text, &[false, true]),
        }
    }

    fn read(&self, text: &str, lenient: bool) -> ReadResult {
        (self.model_type.read)(text, lenient)
            .unwrap_or_else(|error| panic!("{}: {error}: {text}", self.model_type.name))
    }

    /// Asserts that the change is read. A model that can be sent writes it unchanged, any other model in the client's
    /// spelling.
    fn assert_read(&self, raw: &Edit<'_>, written: &Edit<'_>, set: bool) {
        let text = self.root.with(&self.location.indices, raw);
        for lenient in [false, true] {
            let read = self.read(&text, lenient);
            assert_eq!(read.unread, [], "{}: {text}", self.model_type.name);
            let expected =
                if self.location.preserved { text.clone() } else { self.root.with(&self.location.indices, written) };
            assert_eq!(read.written, expected, "{} {}: {text}", self.model_type.name, self.location.path);
            self.assert_fields(&read, self.location.indices.len() == 1 && !set);
        }
    }

    /// Asserts that the invalid amount or lock token is an error, unless the reader is lenient.
    fn assert_error(&self, text: &str) {
        let document = self.root.with(&self.location.indices, &Edit::Replace(text));
        let Err(FromJsonError::Mismatch(error)) = (self.model_type.read)(&document, false) else {
            panic!("{} {}: {document} is read", self.model_type.name, self.location.path)
        };
        assert_eq!(
            (error.path(), error.raw()),
            (self.location.path.as_str(), text),
            "{}: {document}",
            self.model_type.name
        );
        self.assert_unread(text, &[true]);
    }

    /// Asserts that only the enclosing value is unread.
    fn assert_unread(&self, text: &str, leniencies: &[bool]) {
        let document = self.root.with(&self.location.indices, &Edit::Replace(text));
        let (depth, path) = &self.location.enclosing;
        let (outer, inner) = self.location.indices.split_at(*depth);
        let raw = self.root.descendant(outer).with(inner, &Edit::Replace(text));
        for lenient in leniencies {
            let read = self.read(&document, *lenient);
            let unread: Vec<_> = read.unread.iter().map(|value| (value.path.as_str(), &*value.raw)).collect();
            assert_eq!(unread, [(path.as_str(), raw.as_str())], "{}: {document}", self.model_type.name);
            if self.location.preserved {
                assert_eq!(read.written, document, "{}", self.model_type.name);
                assert_eq!(read.unread_again, read.unread);
            } else {
                assert_eq!(read.written, self.root.with(outer, &Edit::Remove), "{}: {document}", self.model_type.name);
                assert_eq!(read.unread_again, []);
            }
            self.assert_fields(&read, *depth == 1);
        }
    }

    /// Asserts that all fields of the outermost model are set, except the one that the change cleared and recursive
    /// members, which the sample omits.
    fn assert_fields(&self, read: &ReadResult, cleared: bool) {
        let name = self.location.path.split(['.', '[']).next().unwrap_or_default();
        for ((wire, in_sample), set) in self.fields.iter().zip(&read.set) {
            let expected = *in_sample && !(cleared && *wire == name);
            assert_eq!(*set, expected, "{} {wire} of {}", self.model_type.name, self.location.path);
        }
    }
}

/// Returns the members of a model and whether its sample has them: recursive members are omitted.
fn fields(model: &Model) -> Vec<(&'static str, bool)> {
    model.properties.iter().map(|property| (property.wire, property.sample(model).is_some())).collect()
}

/// An unknown member.
const UNKNOWN_MEMBER: &str = r#""not yet known":{"deep":[1.10,1e400,null],"a":"\u00e4\/"}"#;

/// Checks an unknown member at the end of an object.
fn check_unknown_member(model_type: &ModelType, root: &Node, indices: &[usize], counts: &mut Counts) {
    let Some(preserved) = root.descendant(indices).preserves_unknown() else { return };
    counts.unknown_members += 1;
    counts.preserved += usize::from(preserved);
    let text = root.with(indices, &Edit::Add(UNKNOWN_MEMBER));
    for lenient in [false, true] {
        let read =
            (model_type.read)(&text, lenient).unwrap_or_else(|error| panic!("{}: {error}: {text}", model_type.name));
        let reported: Vec<_> = read.unread.iter().map(|value| value.expected).collect();
        assert_eq!(reported, if preserved { vec![] } else { vec!["a known member"] }, "{}", model_type.name);
        assert_eq!(read.written, if preserved { text.clone() } else { root.text() }, "{}", model_type.name);
    }
}

#[test]
fn each_value_is_read_preserved_or_rejected_by_kind() {
    let models = Model::all();
    let names: Vec<_> = models.iter().map(|model| model.name).collect();
    assert_eq!(MODEL_TYPES.iter().map(|model_type| model_type.name).collect::<Vec<_>>(), names);
    let mut counts = Counts::default();
    let mut properties = 0;
    for (model_type, model) in MODEL_TYPES.iter().zip(models) {
        let root = Node::of_model(model);
        assert_eq!(root.text(), model.sample(Members::All), "the sample matches the inventory");
        check_unknown_member(model_type, &root, &[], &mut counts);
        let (fields, locations) = (fields(model), root.locations());
        let members = locations.iter().filter(|location| location.indices.len() == 1).count();
        assert_eq!(members, fields.iter().filter(|(_, in_sample)| *in_sample).count(), "{}", model.name);
        properties += members;
        for location in &locations {
            counts.locations += 1;
            let case = Case { model_type, root: &root, fields: &fields, location };
            let kind = root.descendant(&location.indices).kind.expect("each value of a model has a kind");
            changes(kind).iter().for_each(|change| case.check(change, &mut counts));
            check_unknown_member(model_type, &root, &location.indices, &mut counts);
        }
    }
    println!("{} models, {properties} properties, {counts:?}", models.len());
    assert_counts(&counts, properties);
}

/// Asserts that the counts are at least those of the outermost level of each model.
fn assert_counts(counts: &Counts, properties: usize) {
    let all = || Model::all().iter().flat_map(|model| model.properties);
    let is_enum = |kind: ValueKind| matches!(kind, ValueKind::Enum(_) | ValueKind::List(ValueKind::Enum(_)));
    let enums = all().filter(|property| is_enum(property.kind)).count();
    let strict = all().filter(|property| property.lock || property.kind == ValueKind::Decimal).count();
    let sent = Model::all().iter().filter(|model| model.sent).count();
    assert_eq!((counts.removed, counts.null), (counts.locations, counts.locations));
    assert!(counts.enum_values >= 3 * enums && enums > 0, "{counts:?} of {enums} enums");
    assert!(counts.errors >= 5 * strict && strict > 0, "{counts:?} of {strict} amounts and lock tokens");
    assert!(
        counts.unknown_members >= Model::all().len() && counts.preserved >= sent,
        "{counts:?} of {sent} models that can be sent"
    );
    let cases = counts.removed + counts.null + counts.invalid + counts.valid + counts.unknown_members;
    assert!(cases >= 5 * properties, "only {cases} cases of {properties} properties");
}
