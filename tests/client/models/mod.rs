//! How each model is read and written: each property of each of them, as it should not be and as it
//! seldom is, at every place of a full sample. What has to come of it follows from the property's kind.

mod responses;
mod changes;
mod money_and_time;
mod preservation;
mod properties;
mod round_trips;
mod sample;

use procountor_client::model::{FromJsonError, Model as Fields, Reader, Value, from_json, to_json};
use procountor_client::{Unread, models};
use tests::inventory::{Kind, Members, Model};

use changes::{Change, changes};
use sample::{Edit, Node, Place};

/// What there is to see of a document that was read.
struct Read {
    /// What was not read.
    unread: Vec<Unread>,
    /// Which fields are set.
    set: Vec<bool>,
    /// The document as it is written again.
    written: String,
    /// What is not read of that, where something was not read.
    unread_again: Vec<Unread>,
}

/// The way through one model's type.
pub(crate) struct Door {
    pub(crate) name: &'static str,
    read: fn(&str, bool) -> Result<Read, FromJsonError>,
    /// Reads a document, sets the field at the index to what the text says, and writes the document.
    pub(crate) change: fn(&str, usize, &str) -> String,
    /// Reads a document, empties the field at the index, and writes the document.
    pub(crate) clear: fn(&str, usize) -> String,
}

fn read<M: Fields + Value>(text: &str, lenient: bool) -> Result<Read, FromJsonError> {
    let (model, unread) = from_json::<M>(text, lenient)?;
    let mut set = Vec::new();
    model.fields(&mut |fields, _| set = fields.iter().map(|field| field.is_set()).collect());
    let written = to_json(&model);
    let unread_again = if unread.is_empty() { Vec::new() } else { from_json::<M>(&written, lenient)?.1 };
    Ok(Read { unread, set, written, unread_again })
}

fn change<M: Fields + Value>(text: &str, index: usize, value: &str) -> String {
    let (mut model, _) = from_json::<M>(text, false).expect("a sample is read");
    model.fields_mut(&mut |fields, _| {
        fields[index].read(&mut Reader::new(value)).expect("a value of its kind");
    });
    to_json(&model)
}

fn clear<M: Fields + Value>(text: &str, index: usize) -> String {
    let (mut model, _) = from_json::<M>(text, false).expect("a sample is read");
    model.fields_mut(&mut |fields, _| fields[index].clear());
    to_json(&model)
}

macro_rules! doors {
    ($($name:ident),* $(,)?) => {
        &[$(Door {
            name: stringify!($name),
            read: read::<models::$name>,
            change: change::<models::$name>,
            clear: clear::<models::$name>,
        }),*]
    };
}

/// The doors of all models, in the order of the table.
pub(crate) const DOORS: &[Door] = tests::for_each_model!(doors);

/// How often each thing was looked at.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    places: usize,
    removed: usize,
    null: usize,
    wrong: usize,
    /// Of the wrong ones, amounts and lock tokens: they refuse the document.
    refused: usize,
    odd: usize,
    /// Of the odd ones, values that no enum lists.
    unlisted: usize,
    unknown: usize,
    /// Of the unknown members, those that came back.
    kept: usize,
}

/// One change at one place of one model's sample.
struct Case<'a> {
    door: &'a Door,
    root: &'a Node,
    fields: &'a [(&'static str, bool)],
    place: &'a Place,
}

impl Case<'_> {
    fn check(&self, change: &Change, counts: &mut Counts) {
        let node = self.root.at(&self.place.at);
        let text = match change {
            Change::Removed => {
                counts.removed += 1;
                return self.reads(&Edit::Remove, &Edit::Remove, false);
            }
            Change::Odd(came, usual) => {
                counts.odd += 1;
                counts.unlisted += usize::from(matches!(node.kind, Some(Kind::Enum(_))));
                return self.reads(&Edit::Replace(came), &Edit::Replace(usual), true);
            }
            Change::Null => {
                counts.null += 1;
                "null"
            }
            Change::Wrong(text) => {
                counts.wrong += 1;
                text
            }
        };
        let own = self.place.whole.0 == self.place.at.len();
        match (change, node.kind) {
            // A member that is null is a field that is empty; an item of a list cannot be.
            (Change::Null, _) if own => self.reads(&Edit::Replace("null"), &Edit::Remove, false),
            (Change::Null, Some(Kind::Json)) => self.reads(&Edit::Replace("null"), &Edit::Replace("null"), true),
            (_, Some(Kind::Amount)) => {
                counts.refused += 1;
                self.refuses(text);
            }
            _ if node.lock => {
                counts.refused += 1;
                self.refuses(text);
            }
            _ => self.leaves(text, &[false, true]),
        }
    }

    fn read(&self, text: &str, lenient: bool) -> Read {
        (self.door.read)(text, lenient).unwrap_or_else(|error| panic!("{}: {error}: {text}", self.door.name))
    }

    /// The change is read. It goes out as it came, from a model that is sent, and otherwise as usual.
    fn reads(&self, came: &Edit<'_>, usual: &Edit<'_>, set: bool) {
        let text = self.root.with(&self.place.at, came);
        for lenient in [false, true] {
            let read = self.read(&text, lenient);
            assert_eq!(read.unread, [], "{}: {text}", self.door.name);
            let expected = if self.place.kept { text.clone() } else { self.root.with(&self.place.at, usual) };
            assert_eq!(read.written, expected, "{} {}: {text}", self.door.name, self.place.path);
            self.has_its_fields(&read, self.place.at.len() == 1 && !set);
        }
    }

    /// An amount or a lock token in another form refuses the document, unless the reader is lenient.
    fn refuses(&self, text: &str) {
        let document = self.root.with(&self.place.at, &Edit::Replace(text));
        let Err(FromJsonError::Form(error)) = (self.door.read)(&document, false) else {
            panic!("{} {}: {document} is read", self.door.name, self.place.path)
        };
        assert_eq!((error.path(), error.raw()), (self.place.path.as_str(), text), "{}: {document}", self.door.name);
        self.leaves(text, &[true]);
    }

    /// The whole that holds the value is left unread, and nothing else.
    fn leaves(&self, text: &str, leniencies: &[bool]) {
        let document = self.root.with(&self.place.at, &Edit::Replace(text));
        let (depth, path) = &self.place.whole;
        let (outer, inner) = self.place.at.split_at(*depth);
        let raw = self.root.at(outer).with(inner, &Edit::Replace(text));
        for lenient in leniencies {
            let read = self.read(&document, *lenient);
            let seen: Vec<_> = read.unread.iter().map(|value| (value.path.as_str(), &*value.raw)).collect();
            assert_eq!(seen, [(path.as_str(), raw.as_str())], "{}: {document}", self.door.name);
            if self.place.kept {
                assert_eq!(read.written, document, "{}", self.door.name);
                assert_eq!(read.unread_again, read.unread);
            } else {
                assert_eq!(read.written, self.root.with(outer, &Edit::Remove), "{}: {document}", self.door.name);
                assert_eq!(read.unread_again, []);
            }
            self.has_its_fields(&read, *depth == 1);
        }
    }

    /// All fields of the outermost model are set, but for the one that the change emptied, and for a
    /// model within itself, which the sample leaves out.
    fn has_its_fields(&self, read: &Read, emptied: bool) {
        let name = self.place.path.split(['.', '[']).next().unwrap_or_default();
        for ((wire, full), set) in self.fields.iter().zip(&read.set) {
            let expected = *full && !(emptied && *wire == name);
            assert_eq!(*set, expected, "{} {wire} of {}", self.door.name, self.place.path);
        }
    }
}

/// The members of a model, and whether its sample has them: it has no model within itself.
fn fields(model: &Model) -> Vec<(&'static str, bool)> {
    model.properties.iter().map(|property| (property.wire, property.sample(model).is_some())).collect()
}

/// A member that no model has.
const UNKNOWN: &str = r#""not yet known":{"deep":[1.10,1e400,null],"a":"\u00e4\/"}"#;

/// At the end of the object at a place stands a member that no model has.
fn check_unknown(door: &Door, root: &Node, at: &[usize], counts: &mut Counts) {
    let Some(kept) = root.at(at).keeps_unknown() else { return };
    counts.unknown += 1;
    counts.kept += usize::from(kept);
    let text = root.with(at, &Edit::Add(UNKNOWN));
    for lenient in [false, true] {
        let read = (door.read)(&text, lenient).unwrap_or_else(|error| panic!("{}: {error}: {text}", door.name));
        assert_eq!(read.unread, []);
        assert_eq!(read.written, if kept { text.clone() } else { root.text() }, "{}", door.name);
    }
}

#[test]
fn each_property_is_read_kept_or_refused_as_its_kind_says() {
    let models = Model::all();
    let names: Vec<_> = models.iter().map(|model| model.name).collect();
    assert_eq!(DOORS.iter().map(|door| door.name).collect::<Vec<_>>(), names);
    let mut counts = Counts::default();
    let mut properties = 0;
    for (door, model) in DOORS.iter().zip(models) {
        let root = Node::of_model(model);
        assert_eq!(root.text(), model.sample(Members::All), "the sample is the one of the table");
        check_unknown(door, &root, &[], &mut counts);
        let (fields, places) = (fields(model), root.places());
        let own = places.iter().filter(|place| place.at.len() == 1).count();
        assert_eq!(own, fields.iter().filter(|(_, full)| *full).count(), "{}", model.name);
        properties += own;
        for place in &places {
            counts.places += 1;
            let case = Case { door, root: &root, fields: &fields, place };
            let kind = root.at(&place.at).kind.expect("each part of a model has a kind");
            changes(kind).iter().for_each(|change| case.check(change, &mut counts));
            check_unknown(door, &root, &place.at, &mut counts);
        }
    }
    println!("{} models, {properties} properties, {counts:?}", models.len());
    holds_what_the_table_says(&counts, properties);
}

/// The counts are no less than what the table has at the outermost level of each model.
fn holds_what_the_table_says(counts: &Counts, properties: usize) {
    let all = || Model::all().iter().flat_map(|model| model.properties);
    let is_enum = |kind: Kind| matches!(kind, Kind::Enum(_) | Kind::List(Kind::Enum(_)));
    let enums = all().filter(|property| is_enum(property.kind)).count();
    let strict = all().filter(|property| property.lock || property.kind == Kind::Amount).count();
    let sent = Model::all().iter().filter(|model| model.sent).count();
    assert_eq!((counts.removed, counts.null), (counts.places, counts.places));
    assert!(counts.unlisted >= 3 * enums && enums > 0, "{counts:?} of {enums} enums");
    assert!(counts.refused >= 5 * strict && strict > 0, "{counts:?} of {strict} amounts and lock tokens");
    assert!(counts.unknown >= Model::all().len() && counts.kept >= sent, "{counts:?} of {sent} models that are sent");
    let cases = counts.removed + counts.null + counts.wrong + counts.odd + counts.unknown;
    assert!(cases >= 5 * properties, "only {cases} cases of {properties} properties");
}
