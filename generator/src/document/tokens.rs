//! Tokens of JSON and YAML text with their positions: JSON from a small scanner, YAML from a parser with markers.
//!
//! Both read text that a full parser has accepted, so they do not validate it.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use super::json_positions::unescaped;
use super::position::{Position, Token};

/// Returns the tokens of a JSON text.
pub(super) fn json(text: &str) -> impl Iterator<Item = (Token<'_>, Position)> {
    JsonTokens { text, at: 0, position: Position::START }
}

/// Returns the tokens of a YAML text. An alias counts as a scalar.
pub(super) fn yaml(text: &str) -> impl Iterator<Item = (Token<'_>, Position)> {
    let mut parser = Parser::new_from_str(text);
    std::iter::from_fn(move || parser.next_event()?.ok()).filter_map(|(event, span)| {
        let token = match event {
            Event::MappingStart(..) => Token::Map,
            Event::SequenceStart(..) => Token::List,
            Event::MappingEnd | Event::SequenceEnd => Token::End,
            Event::Scalar(text, ..) => Token::Scalar(text),
            Event::Alias(_) => Token::Scalar(Cow::Borrowed("")),
            _ => return None,
        };
        let position = Position { line: span.start.line(), column: span.start.col() + 1 };
        Some((token, position))
    })
}

/// Returns the position of the second document of a YAML text.
pub(super) fn second_document(text: &str) -> Option<Position> {
    let mut parser = Parser::new_from_str(text);
    let events = std::iter::from_fn(move || parser.next_event()?.ok());
    let (_, span) = events.filter(|(event, _)| matches!(event, Event::DocumentStart(_))).nth(1)?;
    Some(Position { line: span.start.line(), column: span.start.col() + 1 })
}

struct JsonTokens<'a> {
    text: &'a str,
    at: usize,
    position: Position,
}

impl JsonTokens<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn advance(&mut self, byte: u8) {
        self.at += 1;
        self.position.advance_byte(byte);
    }

    /// Advances past a string with its quotation marks.
    fn advance_string(&mut self) {
        self.advance(b'"');
        while let Some(byte) = self.byte() {
            self.advance(byte);
            match byte {
                b'"' => break,
                b'\\' => {
                    if let Some(escaped) = self.byte() {
                        self.advance(escaped);
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'a> Iterator for JsonTokens<'a> {
    type Item = (Token<'a>, Position);

    fn next(&mut self) -> Option<Self::Item> {
        let mut byte = self.byte()?;
        while matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':') {
            self.advance(byte);
            byte = self.byte()?;
        }
        let (position, start) = (self.position, self.at);
        let token = match byte {
            b'"' => {
                self.advance_string();
                Token::Scalar(unescaped(self.text.get(start..self.at).unwrap_or_default()))
            }
            b'{' | b'[' | b'}' | b']' => {
                self.advance(byte);
                match byte {
                    b'{' => Token::Map,
                    b'[' => Token::List,
                    _ => Token::End,
                }
            }
            _ => {
                while let Some(byte) = self.byte() {
                    if matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' | b']' | b'}') {
                        break;
                    }
                    self.advance(byte);
                }
                Token::Scalar(Cow::Borrowed(self.text.get(start..self.at).unwrap_or_default()))
            }
        };
        Some((token, position))
    }
}
