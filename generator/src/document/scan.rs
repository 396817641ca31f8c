//! Texts to tokens with their places: JSON by a scanner of our own, YAML by a marked parser.
//!
//! Both run over text that a real parser has accepted, so they check nothing.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser};

use super::position::{Mark, Token};

/// The tokens of a JSON text.
pub(super) fn json(text: &str) -> impl Iterator<Item = (Token<'_>, Mark)> {
    Json { text, at: 0, mark: Mark::START }
}

/// The tokens of a YAML text. An alias counts as a value with nothing inside.
pub(super) fn yaml(text: &str) -> impl Iterator<Item = (Token<'_>, Mark)> {
    let mut parser = Parser::new_from_str(text);
    std::iter::from_fn(move || parser.next_event()?.ok()).filter_map(|(event, span)| {
        let token = match event {
            Event::MappingStart(..) => Token::Map,
            Event::SequenceStart(..) => Token::List,
            Event::MappingEnd | Event::SequenceEnd => Token::End,
            Event::Scalar(text, ..) => Token::Leaf(text),
            Event::Alias(_) => Token::Leaf(Cow::Borrowed("")),
            _ => return None,
        };
        let mark = Mark { line: span.start.line(), column: span.start.col() + 1 };
        Some((token, mark))
    })
}

/// Where the second document of a YAML text begins.
pub(super) fn second_document(text: &str) -> Option<Mark> {
    let mut parser = Parser::new_from_str(text);
    let events = std::iter::from_fn(move || parser.next_event()?.ok());
    let (_, span) = events.filter(|(event, _)| matches!(event, Event::DocumentStart(_))).nth(1)?;
    Some(Mark { line: span.start.line(), column: span.start.col() + 1 })
}

struct Json<'a> {
    text: &'a str,
    at: usize,
    mark: Mark,
}

impl Json<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes one byte. Characters are counted at their first byte.
    fn pass(&mut self, byte: u8) {
        self.at += 1;
        if byte == b'\n' {
            self.mark.line += 1;
            self.mark.column = 1;
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            self.mark.column += 1;
        }
    }

    /// Passes a string from its first quotation mark to its last; whether it has escapes.
    fn pass_string(&mut self) -> bool {
        let mut escapes = false;
        self.pass(b'"');
        while let Some(byte) = self.byte() {
            self.pass(byte);
            match byte {
                b'"' => break,
                b'\\' => {
                    escapes = true;
                    if let Some(escaped) = self.byte() {
                        self.pass(escaped);
                    }
                }
                _ => {}
            }
        }
        escapes
    }
}

impl<'a> Iterator for Json<'a> {
    type Item = (Token<'a>, Mark);

    fn next(&mut self) -> Option<Self::Item> {
        let mut byte = self.byte()?;
        while matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b':') {
            self.pass(byte);
            byte = self.byte()?;
        }
        let (mark, start) = (self.mark, self.at);
        let token = match byte {
            b'"' => {
                let escapes = self.pass_string();
                let raw = self.text.get(start..self.at).unwrap_or_default();
                Token::Leaf(if escapes {
                    Cow::Owned(serde_json::from_str(raw).unwrap_or_default())
                } else {
                    Cow::Borrowed(raw.trim_matches('"'))
                })
            }
            b'{' | b'[' | b'}' | b']' => {
                self.pass(byte);
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
                    self.pass(byte);
                }
                Token::Leaf(Cow::Borrowed(self.text.get(start..self.at).unwrap_or_default()))
            }
        };
        Some((token, mark))
    }
}
