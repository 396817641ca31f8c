//! Values that a schema allows: each property absent, null and at its limits, each enum value, each alternative.

use std::collections::BTreeSet;
use std::rc::Rc;

use procountor_generator::pointer::Pointer;
use serde_json::{Map, Value, json};

use super::schema::{Node, Place, Schema, Schemas, Step};
use super::validator::Sent;

/// A value, and the place within it that differs from the smallest value.
#[derive(Clone, Debug)]
pub struct Sample {
    pub place: Place,
    pub value: Value,
}

/// Candidates for a string that matches a pattern.
const TEXTS: [&str; 6] = ["mutant", "A", "1", "2024-02-29", "FI1234567890", "a@example.com"];
/// Values of all JSON types.
const ANY: [&str; 7] = [r#""mutant""#, "7", "1.5", "true", r#"["mutant"]"#, r#"{"mutant":"mutant"}"#, "{}"];
/// Maximum length of a synthesised string.
const MAX_LENGTH: u64 = 100_000;
/// Maximum length of a synthesised array.
const MAX_ITEMS: u64 = 6_000;

/// Synthesis of values of the schemas of a description.
pub struct Synthesis<'a> {
    pub root: &'a Value,
    /// The other description of the comparison, whose limits and listed values are tried too.
    pub other: &'a Value,
    pub sent: Sent,
    schemas: Schemas<'a>,
    other_schemas: Schemas<'a>,
}

impl<'a> Synthesis<'a> {
    /// Synthesis of the values of `root`.
    pub fn new(root: &'a Value, other: &'a Value, sent: Sent) -> Self {
        Self { root, other, sent, schemas: Schemas::default(), other_schemas: Schemas::default() }
    }

    fn schema(&self, nodes: &[Node<'a>]) -> Rc<Schema<'a>> {
        self.schemas.of(self.root, nodes)
    }

    /// Returns samples of the values that the nodes describe. `others` are the nodes of the same place in the other
    /// description.
    pub fn samples(&self, nodes: &[Node<'a>], others: &[Node<'a>]) -> Vec<Sample> {
        self.vary(nodes, others, &mut Vec::new())
    }

    /// Whether a value is sent in the direction of this synthesis.
    fn is_sent(&self, schema: &Schema<'_>) -> bool {
        !(if self.sent == Sent::ByClient { schema.read_only } else { schema.write_only })
    }

    /// Returns the smallest value.
    fn base(&self, nodes: &[Node<'a>], open: &mut Vec<Pointer>) -> Option<Value> {
        let schema = self.schema(nodes);
        let target = target(&schema)?;
        if open.contains(&target) {
            return None;
        }
        open.push(target);
        let value = self.base_of(&schema, open);
        open.pop();
        value
    }

    fn base_of(&self, schema: &Schema<'a>, open: &mut Vec<Pointer>) -> Option<Value> {
        if let Some(listed) = &schema.listed {
            return listed.first().map(|value| (*value).clone());
        }
        if schema.may_be("object") || (schema.types.is_empty() && !schema.properties.is_empty()) {
            return self.base_object(schema, open).map(Value::Object);
        }
        if let Some(branch) = schema.branches.first() {
            return self.base(std::slice::from_ref(branch), open);
        }
        if schema.may_be("array") {
            let count = schema.numbers("minItems").fold(0.0, f64::max) as usize;
            return if count == 0 { Some(json!([])) } else { self.list(schema, count, open) };
        }
        scalars(schema, &Schema::default()).into_iter().next().or_else(|| schema.is_open().then(|| json!("mutant")))
    }

    fn base_object(&self, schema: &Schema<'a>, open: &mut Vec<Pointer>) -> Option<Map<String, Value>> {
        let mut object = Map::new();
        if let Some(Value::Object(members)) =
            schema.branches.first().and_then(|branch| self.base(std::slice::from_ref(branch), open))
        {
            object.extend(members);
        }
        let minimum = schema.numbers("minProperties").fold(0.0, f64::max) as usize;
        let is_required = |name: &str| schema.required.contains(name);
        let (required, optional): (Vec<_>, Vec<_>) = schema.properties.iter().partition(|(name, _)| is_required(name));
        for (name, nodes) in &required {
            if self.is_sent(&self.schema(nodes)) {
                object.insert((*name).to_owned(), self.base(nodes, open)?);
            }
        }
        for (name, nodes) in optional {
            if object.len() < minimum
                && self.is_sent(&self.schema(nodes))
                && let Some(value) = self.base(nodes, open)
            {
                object.insert((*name).to_owned(), value);
            }
        }
        for index in object.len()..minimum {
            object.insert(format!("mutant{index}"), json!("mutant"));
        }
        Some(object)
    }

    /// Returns an array of different elements, as far as they can differ.
    fn list(&self, schema: &Schema<'a>, count: usize, open: &mut Vec<Pointer>) -> Option<Value> {
        let items = self.schema(&schema.items);
        let first = self.base(&schema.items, open).or_else(|| schema.items.is_empty().then(|| json!("mutant")))?;
        let different: Vec<Value> = match (&items.listed, &first) {
            (Some(listed), _) => listed.iter().map(|value| (*value).clone()).collect(),
            (None, Value::String(text)) if items.format.is_none() => {
                (0..count).map(|index| json!(format!("{text}{index}"))).collect()
            }
            (None, Value::Number(_)) if items.may_be("integer") => (0..count).map(|index| json!(index)).collect(),
            _ => Vec::new(),
        };
        let elements = different.into_iter().chain(std::iter::repeat(first));
        Some(Value::Array(elements.take(count).collect()))
    }

    /// Returns samples of a value, each with the place that it varies.
    fn vary(&self, nodes: &[Node<'a>], others: &[Node<'a>], open: &mut Vec<Pointer>) -> Vec<Sample> {
        let schema = self.schema(nodes);
        let other = self.other_schemas.of(self.other, others);
        let Some(target) = target(&schema).filter(|target| !open.contains(target)) else { return Vec::new() };
        open.push(target);
        let mut samples: Vec<Sample> = Vec::new();
        let mut add = |value: Value| samples.push(Sample { place: Place::default(), value });
        if schema.nullable {
            add(Value::Null);
        }
        if let Some(listed) = &schema.listed {
            listed.iter().for_each(|value| add((*value).clone()));
        } else {
            scalars(&schema, &other).into_iter().for_each(&mut add);
            if schema.is_open() {
                ANY.iter().filter_map(|text| serde_json::from_str(text).ok()).for_each(&mut add);
            }
            self.vary_object(&schema, &other, open, &mut samples);
            if schema.may_be("array") {
                self.vary_list(&schema, &other, open, &mut samples);
            }
            for (index, branch) in schema.branches.iter().enumerate() {
                let other = other.branches.get(index).map_or(others, std::slice::from_ref);
                samples.extend(self.vary_branch(&schema, branch, other, open));
            }
        }
        open.pop();
        samples
    }

    /// Returns the samples of a branch, with the members that are required beside it.
    fn vary_branch(
        &self,
        schema: &Schema<'a>,
        branch: &Node<'a>,
        others: &[Node<'a>],
        open: &mut Vec<Pointer>,
    ) -> Vec<Sample> {
        let beside = Schema { branches: Vec::new(), ..schema.clone() };
        let beside = if schema.properties.is_empty() { None } else { self.base_object(&beside, open) };
        let mut samples = self.vary(std::slice::from_ref(branch), others, open);
        for sample in &mut samples {
            if let (Value::Object(members), Some(beside)) = (&mut sample.value, &beside) {
                for (name, value) in beside {
                    members.entry(name.clone()).or_insert_with(|| value.clone());
                }
            }
        }
        samples
    }

    fn vary_object(&self, schema: &Schema<'a>, other: &Schema<'a>, open: &mut Vec<Pointer>, samples: &mut Vec<Sample>) {
        if !schema.may_be("object") {
            return;
        }
        let Some(base) = self.base_object(schema, open) else { return };
        let whole = |value: Map<String, Value>| Sample { place: Place::default(), value: Value::Object(value) };
        samples.push(whole(base.clone()));
        let mut full = base.clone();
        for (name, nodes) in &schema.properties {
            if !self.is_sent(&self.schema(nodes)) {
                continue;
            }
            let step = Step::Member((*name).into());
            let with = |value: Value| {
                let mut object = base.clone();
                object.insert((*name).to_owned(), value);
                Value::Object(object)
            };
            if !schema.required.contains(name) {
                let mut object = base.clone();
                object.shift_remove(*name);
                samples.push(Sample { place: Place(vec![step.clone()]), value: Value::Object(object) });
            }
            for sample in self.vary(nodes, other.property(name).unwrap_or_default(), open) {
                let place = Place([step.clone()].into_iter().chain(sample.place.0).collect());
                samples.push(Sample { place, value: with(sample.value) });
            }
            if let Some(value) = self.base(nodes, open) {
                full.entry((*name).to_owned()).or_insert(value);
            }
        }
        samples.push(whole(full));
        let is_closed = schema.keywords.contains_key("additionalProperties");
        if self.sent == Sent::ByClient && schema.additional.is_empty() && !is_closed {
            // A model that can be sent preserves members that it has no field for.
            let mut object = base.clone();
            object.insert("mutantUnknown".to_owned(), json!(7));
            samples.push(Sample { place: Place(vec![Step::Entry]), value: Value::Object(object) });
        }
        let is_map = schema.properties.is_empty();
        let entries = if !schema.additional.is_empty() {
            self.vary(&schema.additional, &other.additional, open)
        } else {
            Vec::new()
        };
        let any = is_map && schema.additional.iter().all(|node| !node.value.is_object());
        let any = ANY.iter().filter(|_| any).filter_map(|text| serde_json::from_str(text).ok());
        let any = any.map(|value| Sample { place: Place::default(), value });
        for sample in entries.into_iter().chain(any) {
            let mut object = base.clone();
            object.insert("mutant".to_owned(), sample.value);
            let place = Place([Step::Entry].into_iter().chain(sample.place.0).collect());
            samples.push(Sample { place, value: Value::Object(object) });
        }
    }

    fn vary_list(&self, schema: &Schema<'a>, other: &Schema<'a>, open: &mut Vec<Pointer>, samples: &mut Vec<Sample>) {
        let minimum = schema.numbers("minItems").fold(0.0, f64::max) as usize;
        let mut counts: BTreeSet<usize> = [0, 1, 2, minimum].into();
        for side in [schema, other] {
            let limits = side.numbers("minItems").chain(side.numbers("maxItems")).map(|limit| limit as u64);
            let edges = limits.flat_map(|limit| [limit.saturating_sub(1), limit, limit + 1]);
            counts.extend(edges.filter(|edge| *edge <= MAX_ITEMS).map(|edge| edge as usize));
        }
        let whole = |value: Value| Sample { place: Place::default(), value };
        for count in counts {
            samples.extend(self.list(schema, count, open).map(whole));
        }
        let elements = self.vary(&schema.items, &other.items, open);
        if let Some(first) = elements.iter().find(|sample| sample.place.0.is_empty() && !sample.value.is_null()) {
            samples.push(whole(json!([first.value, first.value])));
        }
        let more = self.list(schema, minimum.saturating_sub(1), open);
        for sample in elements {
            let rest = more.iter().flat_map(|more| more.as_array().into_iter().flatten().cloned());
            let place = Place([Step::Element].into_iter().chain(sample.place.0).collect());
            samples.push(Sample { place, value: Value::Array([sample.value].into_iter().chain(rest).collect()) });
        }
    }
}

/// Returns the node that identifies a schema for recursion: the last one that is read.
fn target(schema: &Schema<'_>) -> Option<Pointer> {
    let component = schema.nodes.iter().find(|at| at.depth() == 3);
    component.or_else(|| schema.nodes.iter().next()).cloned()
}

/// Returns scalars that a schema allows, the usual one first, with those at its limits and at those of another schema.
fn scalars(schema: &Schema<'_>, other: &Schema<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    if schema.may_be("boolean") {
        found.extend([json!(true), json!(false)]);
    }
    if schema.may_be("integer") || schema.may_be("number") {
        found.extend(numbers(schema, other));
    }
    if schema.may_be("string") {
        found.extend(strings(schema, other));
    }
    found
}

fn numbers(schema: &Schema<'_>, other: &Schema<'_>) -> Vec<Value> {
    let is_integer = !schema.may_be("number");
    let mut candidates: Vec<f64> = vec![7.0, 0.0, -1.0, 2_147_483_648.0, -2_147_483_649.0];
    for side in [schema, other] {
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            let edges = side.numbers(keyword).flat_map(|edge| [edge, edge - 1.0, edge + 1.0, edge - 0.01, edge + 0.01]);
            candidates.extend(edges);
        }
    }
    if !is_integer {
        candidates.extend([1.5, -1.5, 0.01]);
    }
    let allowed = |number: &f64| {
        let above = schema.numbers("minimum").all(|limit| *number >= limit);
        let below = schema.numbers("maximum").all(|limit| *number <= limit);
        let multiple = schema.numbers("multipleOf").all(|step| (number / step).fract().abs() < 1e-9);
        above && below && multiple && (!is_integer || number.fract() == 0.0)
    };
    let exclusive = |number: &f64| {
        let is_open = |flag: &str| schema.keywords.get(flag).is_some_and(|flags| flags.contains(&&Value::Bool(true)));
        (is_open("exclusiveMinimum") && schema.numbers("minimum").any(|limit| *number <= limit))
            || (is_open("exclusiveMaximum") && schema.numbers("maximum").any(|limit| *number >= limit))
    };
    let mut numbers: Vec<f64> = Vec::new();
    for number in candidates.into_iter().filter(|number| allowed(number) && !exclusive(number)) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let value = |number: f64| if number.fract() == 0.0 { json!(number as i64) } else { json!(number) };
    numbers.into_iter().map(value).collect()
}

fn strings(schema: &Schema<'_>, other: &Schema<'_>) -> Vec<Value> {
    let texts: &[&str] = match schema.format {
        Some("date") => &["2024-02-29"],
        Some("date-time") => &["2024-02-29T10:20:30Z", "2024-02-29T10:20:30"],
        Some("uuid") => &["123e4567-e89b-12d3-a456-426614174000"],
        Some("email") => &["a@example.com"],
        Some("uri" | "url") => &["https://example.com/"],
        Some("ipv4") => &["192.0.2.1"],
        Some("ipv6") => &["2001:db8::1"],
        Some("hostname") => &["example.com"],
        Some("time") => &["10:20:30Z"],
        Some("duration") => &["P1D"],
        Some("byte") => &["bXV0YW50"],
        _ => &TEXTS,
    };
    let patterns = schema.keywords.get("pattern");
    let allowed = |text: &String| {
        let length = text.chars().count() as f64;
        schema.numbers("minLength").all(|limit| length >= limit)
            && schema.numbers("maxLength").all(|limit| length <= limit)
            && patterns
                .into_iter()
                .flatten()
                .all(|pattern| jsonschema::is_valid(&json!({ "pattern": pattern }), &json!(text)))
    };
    // Without a pattern, one text is as good as another.
    let count = if patterns.is_some() || schema.format.is_some() { texts.len() } else { 1 };
    let mut candidates: Vec<String> = texts.iter().take(count).map(|text| (*text).to_owned()).collect();
    if texts == TEXTS {
        let mut lengths: BTreeSet<u64> = [0, 1].into();
        for side in [schema, other] {
            let limits = side.numbers("minLength").chain(side.numbers("maxLength")).map(|limit| limit as u64);
            lengths.extend(limits.flat_map(|limit| [limit.saturating_sub(1), limit, limit + 1]));
        }
        let lengths = lengths.into_iter().filter(|length| *length <= MAX_LENGTH);
        candidates.extend(lengths.map(|length| "m".repeat(usize::try_from(length).unwrap_or_default())));
    }
    let examples = ["example", "default"].into_iter().flat_map(|key| schema.keywords.get(key).into_iter().flatten());
    candidates.extend(examples.filter_map(|example| example.as_str()).map(str::to_owned));
    let mut found: Vec<String> = Vec::new();
    for text in candidates.into_iter().filter(allowed) {
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found.into_iter().map(Value::String).collect()
}
