//! Requests of the client of the older description, as the server of the newer one reads them.

use std::collections::BTreeSet;

use procountor_generator::ir::{self, ListStyle};
use serde_json::Value;

use super::cells::{Cell, Way};
use super::description::{Description, Operation, Parameter, includes, is_json, names_in};
use super::samples::{Sample, Synthesis};
use super::schema::{Node, Place, Schema, Step, Trail, children};
use super::validator::Sent;

/// The calls of one operation by the client of the older description.
pub struct Calls<'a> {
    pub old: &'a Description,
    pub new: &'a Description,
    pub operation: &'a Operation<'a>,
    pub client: &'a ir::Operation,
    /// The operation of the newer description that the server performs.
    pub target: &'a Operation<'a>,
    pub synthesis: &'a Synthesis<'a>,
}

/// Cells of one value, each place and problem once.
struct Found<'c> {
    cells: &'c mut Vec<Cell>,
    known: BTreeSet<(Place, String)>,
}

/// A value that a request contains: where both descriptions describe it.
struct Sending<'a> {
    old: Vec<Node<'a>>,
    new: Vec<Node<'a>>,
    /// Name of the value in cells.
    name: Step,
    /// Nodes before the schemas, such as the parameter.
    around: [Vec<Node<'a>>; 2],
}

impl<'a> Calls<'a> {
    /// Adds the places that the server rejects or reads otherwise, and returns the number of requests.
    pub fn cells(&self, cells: &mut Vec<Cell>) -> usize {
        self.check_security(cells);
        self.check_parameters(cells) + self.check_body(cells)
    }

    fn cell(&self, place: Place, problem: &str, trails: (Trail, Trail)) -> Cell {
        Cell {
            operation: [self.operation.title(), self.target.title()],
            way: Way::Request,
            place,
            problem: problem.to_owned(),
            old: trails.0,
            new: trails.1,
        }
    }

    fn operation_trails(&self) -> (Trail, Trail) {
        (Trail::to([self.operation.node.at.clone()]), Trail::to([self.target.node.at.clone()]))
    }

    fn check_security(&self, cells: &mut Vec<Cell>) {
        let (old, new) = (self.old.security(self.operation), self.new.security(self.target));
        let empty = Default::default();
        let held = old.first().unwrap_or(&empty);
        let accepts = new.iter().any(|alternative| {
            alternative.iter().all(|(scheme, scopes)| held.get(scheme).is_some_and(|held| scopes.is_subset(held)))
        });
        if !accepts && !new.is_empty() {
            cells.push(self.cell(
                Place(vec![Step::Member("security".into())]),
                "unauthorised",
                self.operation_trails(),
            ));
        }
    }

    fn check_parameters(&self, cells: &mut Vec<Cell>) -> usize {
        let (old, new) = (self.old.parameters(self.operation), self.new.parameters(self.target));
        let mut count = 0;
        let path = names_in(self.operation.template).into_iter().zip(names_in(self.target.template));
        for (before, after) in path {
            let found = |list: &[Parameter<'a>], name: &str| list.iter().find(|other| other.is("path", name)).cloned();
            if let (Some(before), Some(after)) = (found(&old, before), found(&new, after)) {
                count += self.check_parameter(&before, Some(&after), ListStyle::Joined(','), cells);
            }
        }
        let sent = self.client.query.iter().map(|sent| ("query", sent));
        for (location, sent) in sent.chain(self.client.headers.iter().map(|sent| ("header", sent))) {
            let Some(before) = old.iter().find(|other| other.is(location, sent.wire.as_str())) else { continue };
            let after = new.iter().find(|other| other.is(location, sent.wire.as_str()));
            count += self.check_parameter(before, after, sent.style, cells);
        }
        for after in new.iter().filter(|after| after.is_required() && after.location != "path") {
            let sent = if after.location == "query" { &self.client.query } else { &self.client.headers };
            let mut sent =
                sent.iter().filter(|sent| after.is(after.location, sent.wire.as_str()) && after.location != "cookie");
            if !sent.any(|sent| sent.presence == ir::Presence::Required) {
                let before = old.iter().find(|before| before.is(after.location, after.name));
                let node = before.map_or(&self.operation.node, |before| &before.node);
                let trails = (Trail::to([node.at.clone()]), Trail::to([after.node.at.clone()]));
                cells.push(self.cell(parameter_place(after), "required parameter not sent", trails));
            }
        }
        count + 1
    }

    fn check_parameter(
        &self,
        before: &Parameter<'a>,
        after: Option<&Parameter<'a>>,
        style: ListStyle,
        cells: &mut Vec<Cell>,
    ) -> usize {
        let place = parameter_place(before);
        let Some(after) = after else {
            let trails = (Trail::to([before.node.at.clone()]), self.operation_trails().1);
            cells.push(self.cell(place, "parameter not described", trails));
            return 1;
        };
        let (Some(was), Some(is)) = (before.schema(), after.schema()) else { return 0 };
        let sending = Sending {
            old: vec![was],
            new: vec![is],
            name: place.0.first().cloned().unwrap_or(Step::Element),
            around: [vec![before.node.clone()], vec![after.node.clone()]],
        };
        let (mut count, mut found) = (0, Found { cells, known: BTreeSet::new() });
        for sample in self.synthesis.samples(&sending.old, &sending.new) {
            // A parameter cannot be null, and an empty list is no parameter.
            let is_empty = sample.value.is_null() || sample.value.as_array().is_some_and(Vec::is_empty);
            let is_empty = is_empty || (before.location == "path" && sample.value.as_str() == Some(""));
            let Some(text) = encoded(&sample.value, style).filter(|_| !is_empty) else { continue };
            let valid = self.old.validators(Sent::ByClient).accept(&sending.old[0].at, &sample.value);
            if !valid {
                continue;
            }
            count += 1;
            match decoded(&text, after, &self.new.value, &Schema::of(&self.new.value, &sending.new)) {
                Some(value) if texts(&value) == texts(&sample.value) => self.check_value(&sending, &value, &mut found),
                _ if found.known.insert((sample.place.clone(), text.concat())) => {
                    let trails = self.trails(&sending, &sample.place);
                    found.cells.push(self.cell(place.clone(), "read as another value", trails));
                }
                _ => {}
            }
        }
        count
    }

    fn check_body(&self, cells: &mut Vec<Cell>) -> usize {
        let media_type = match &self.client.body {
            None => {
                if let Some(body) = self.body_of(self.new, self.target).filter(|body| body.flag("required")) {
                    let trails = (self.operation_trails().0, Trail::to([body.at]));
                    cells.push(self.cell(body_place(), "required body not sent", trails));
                }
                return 1;
            }
            Some(ir::Body::Json { .. }) => "application/json",
            Some(ir::Body::Multipart(_)) => "multipart/form-data",
            Some(ir::Body::Binary { media_type, .. }) => media_type,
        };
        let Some(before) = self.body_of(self.old, self.operation) else { return 0 };
        let Some(after) = self.body_of(self.new, self.target) else {
            let trails = (Trail::to([before.at]), self.operation_trails().1);
            cells.push(self.cell(body_place(), "body not described", trails));
            return 1;
        };
        let Some(was) = media(&before, media_type) else { return 0 };
        let Some(is) = media(&after, media_type) else {
            let trails = (Trail::to([before.at]), Trail::to([after.at]));
            cells.push(self.cell(body_place(), "unsupported media type", trails));
            return 1;
        };
        let schema = |media: &Node<'a>| media.get("schema").into_iter().collect::<Vec<_>>();
        let (old, new) = (schema(&was), schema(&is));
        if old.is_empty() || new.is_empty() || matches!(self.client.body, Some(ir::Body::Binary { .. })) {
            return 1;
        }
        let sending =
            Sending { old, new, name: Step::Member("body".into()), around: [vec![before, was], vec![after, is]] };
        let (mut count, mut found) = (0, Found { cells, known: BTreeSet::new() });
        for Sample { place, value } in self.synthesis.samples(&sending.old, &sending.new) {
            if !value.is_null() && self.old.validators(Sent::ByClient).accept(&sending.old[0].at, &value) {
                count += 1;
                self.check_described(&sending, &place, &mut found);
                self.check_value(&sending, &value, &mut found);
            }
        }
        count
    }

    fn body_of(&self, description: &'a Description, operation: &Operation<'a>) -> Option<Node<'a>> {
        operation
            .node
            .get("requestBody")
            .map(|body| body.resolve(&description.value))
            .filter(|body| body.get("content").is_some())
    }

    /// Adds the places of a valid value that the server rejects, unless they are known.
    fn check_value(&self, sending: &Sending<'a>, value: &Value, found: &mut Found<'_>) {
        for (place, keyword) in self.new.validators(Sent::ByClient).errors(&sending.new[0].at, value) {
            if found.known.insert((place.clone(), keyword.clone())) {
                found.cells.push(self.value_cell(sending, &place, &format!("rejected by `{keyword}`")));
            }
        }
    }

    /// Adds a place that the older description describes, and the newer one does not, or does not let a client send.
    fn check_described(&self, sending: &Sending<'a>, place: &Place, found: &mut Found<'_>) {
        if place.0.is_empty() || !found.known.insert((place.clone(), String::new())) {
            return;
        }
        let (mut old, mut new) = (sending.old.clone(), sending.new.clone());
        for (index, step) in place.0.iter().enumerate() {
            old = children(&self.old.value, &old, step, 0);
            new = children(&self.new.value, &new, step, 0);
            let is_member = matches!(step, Step::Member(_)) && !old.is_empty();
            let problem = if new.is_empty() {
                "member not described"
            } else if Schema::of(&self.new.value, &new).read_only {
                "member is read-only"
            } else {
                continue;
            };
            if is_member {
                let place = Place(place.0.iter().take(index + 1).cloned().collect());
                return found.cells.push(self.value_cell(sending, &place, problem));
            }
            return;
        }
    }

    fn value_cell(&self, sending: &Sending<'a>, place: &Place, problem: &str) -> Cell {
        let named = Place([sending.name.clone()].into_iter().chain(place.0.iter().cloned()).collect());
        self.cell(named, problem, self.trails(sending, place))
    }

    fn trails(&self, sending: &Sending<'a>, place: &Place) -> (Trail, Trail) {
        let trail = |root: &'a Value, nodes: &[Node<'a>], around: &[Node<'a>]| {
            let mut trail = Trail::within(root, nodes, place);
            let before = Trail::to(around.iter().map(|node| node.at.clone()));
            // A value as a whole is described by the nodes around it, too.
            if place.0.is_empty() {
                trail.last.extend(before.last.iter().cloned());
            }
            trail.all.extend(before.all);
            trail
        };
        let mut trails = (
            trail(&self.old.value, &sending.old, &sending.around[0]),
            trail(&self.new.value, &sending.new, &sending.around[1]),
        );
        let operation = self.operation_trails();
        trails.0.all.extend(operation.0.all);
        trails.1.all.extend(operation.1.all);
        trails
    }
}

fn parameter_place(parameter: &Parameter<'_>) -> Place {
    Place(vec![Step::Member(format!("{} {}", parameter.location, parameter.name).into())])
}

fn body_place() -> Place {
    Place(vec![Step::Member("body".into())])
}

/// Returns the media type object for a media type that a client sends.
fn media<'a>(body: &Node<'a>, media_type: &str) -> Option<Node<'a>> {
    let content = body.get("content")?;
    let includes =
        |name: &str| includes(name, media_type) || (is_json(name) && !name.contains(';') && media_type == name);
    let mut found: Vec<_> = content.members().filter(|(name, _)| includes(name)).collect();
    // The most specific range comes first.
    found.sort_by_key(|(name, _)| name.matches('*').count());
    found.into_iter().next().map(|(_, node)| node)
}

/// Returns the texts of a parameter as the client sends them: several for a list that is repeated.
fn encoded(value: &Value, style: ListStyle) -> Option<Vec<String>> {
    let Value::Array(elements) = value else { return scalar_text(value).map(|text| vec![text]) };
    let texts: Option<Vec<String>> = elements.iter().map(scalar_text).collect();
    texts.map(|texts| match style {
        ListStyle::Each => texts,
        ListStyle::Joined(separator) => vec![texts.join(&separator.to_string())],
        ListStyle::Json => vec![value.to_string()],
    })
}

fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Returns the texts of a value, to compare the value that was sent with the value that was read.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(elements) => elements.iter().filter_map(scalar_text).collect(),
        other => scalar_text(other).into_iter().collect(),
    }
}

/// Returns the value that the server reads from the texts of a parameter; `None` if it cannot read them.
fn decoded<'a>(sent: &[String], parameter: &Parameter<'_>, root: &'a Value, schema: &Schema<'a>) -> Option<Value> {
    if !schema.may_be("array") {
        let [text] = sent else { return None };
        return Some(typed(text, schema));
    }
    let style = parameter.node.text("style").unwrap_or(if parameter.location == "query" { "form" } else { "simple" });
    let explode = parameter.node.value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    let separator = match style {
        _ if explode && parameter.location == "query" => None,
        "spaceDelimited" => Some(' '),
        "pipeDelimited" => Some('|'),
        _ => Some(','),
    };
    let texts: Vec<&str> = match (separator, sent) {
        (None, sent) => sent.iter().map(String::as_str).collect(),
        (Some(separator), [text]) => text.split(separator).collect(),
        (Some(_), _) => return None,
    };
    let items = Schema::of(root, &schema.items);
    Some(Value::Array(texts.into_iter().map(|text| typed(text, &items)).collect()))
}

/// Returns a text as a value of the type that a schema allows.
fn typed(text: &str, schema: &Schema<'_>) -> Value {
    let parsed = || serde_json::from_str::<Value>(text).ok();
    let number = || parsed().filter(Value::is_number);
    let boolean = || parsed().filter(Value::is_boolean);
    let found = if schema.may_be("integer") || schema.may_be("number") {
        number()
    } else if schema.may_be("boolean") {
        boolean()
    } else {
        None
    };
    found.unwrap_or_else(|| Value::String(text.to_owned()))
}
