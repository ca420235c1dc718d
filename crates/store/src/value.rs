//! How values go into statements and come out of rows, the same for both databases.
//!
//! Five types cross the border: text, bigint, boolean, double precision, bytea.

use std::borrow::Cow;
use std::error::Error as StdError;

use bytes::BytesMut;
use domain::event::EventKind;
use domain::ids;
use domain::language::Lang;
use domain::time::Timestamp;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use rusqlite::types::{ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::Error;

/// One value on its way in or out.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// No value.
    Null,
    /// `bigint`.
    Int(i64),
    /// `boolean`; SQLite gives it back as `Int`.
    Bool(bool),
    /// `double precision`.
    Real(f64),
    /// `text`.
    Text(Cow<'a, str>),
    /// `bytea`.
    Bytes(&'a [u8]),
}

/// What can stand for a marker in a statement.
pub trait Bind {
    /// The value as the database takes it.
    fn value(&self) -> Value<'_>;
}

/// What one column of a row can be read as.
pub trait Column: Sized {
    /// The value of a column, or a sentence about why it is none.
    ///
    /// # Errors
    /// A sentence for developers when the value is of another type.
    fn column(value: Value<'_>) -> Result<Self, String>;
}

/// What a whole row can be read as.
pub trait FromRow: Sized {
    /// Reads the columns from the left.
    ///
    /// # Errors
    /// [`Error::Column`] when one of them is of another type.
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error>;
}

/// A row, read column by column from the left.
pub struct Row<'a> {
    source: Source<'a>,
    next: usize,
}

pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl<'a> Row<'a> {
    pub(crate) fn new(source: Source<'a>) -> Row<'a> {
        Row { source, next: 0 }
    }

    /// The next column.
    ///
    /// # Errors
    /// [`Error::Column`] when it is of another type, or there is none.
    pub fn take<T: Column>(&mut self) -> Result<T, Error> {
        let index = self.next;
        self.next += 1;
        let value = match self.source {
            Source::Sqlite(row) => {
                row.get_ref(index).map_err(|error| error.to_string()).and_then(from_sqlite)
            }
            Source::Postgres(row) => row.try_get(index).map_err(|error| crate::error::chain(&error)),
        };
        value.and_then(T::column).map_err(|what| Error::Column { index, what })
    }
}

fn from_sqlite(value: ValueRef<'_>) -> Result<Value<'_>, String> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(bytes) => {
            Value::Text(std::str::from_utf8(bytes).map_err(|error| error.to_string())?.into())
        }
        ValueRef::Blob(bytes) => Value::Bytes(bytes),
    })
}

impl<'a> FromSql<'a> for Value<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::BOOL => Value::Bool(bool::from_sql(ty, raw)?),
            Type::FLOAT8 => Value::Real(f64::from_sql(ty, raw)?),
            Type::TEXT => Value::Text(Cow::Borrowed(<&str>::from_sql(ty, raw)?)),
            Type::BYTEA => Value::Bytes(raw),
            ref other => return Err(format!("columns of type {other} are not used here").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Value::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (self, ty) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(number), &Type::INT8) => number.to_sql(ty, out),
            (Value::Bool(flag), &Type::BOOL) => flag.to_sql(ty, out),
            (Value::Real(number), &Type::FLOAT8) => number.to_sql(ty, out),
            (Value::Text(text), &Type::TEXT) => text.as_ref().to_sql(ty, out),
            (Value::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(ty, out),
            (other, _) => Err(format!("{} does not fit a marker of type {ty}", other.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        self.to_sql(ty, out)
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Bool(flag) => ValueRef::Integer(i64::from(*flag)),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl<'a> Value<'a> {
    /// The text it is, without a copy.
    ///
    /// # Errors
    /// A sentence for developers when it is none.
    pub fn text(self) -> Result<Cow<'a, str>, String> {
        match self {
            Value::Text(text) => Ok(text),
            other => Err(other.is_not("text")),
        }
    }

    /// The type without the value, which may be personal.
    fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Int(_) => "bigint",
            Value::Bool(_) => "boolean",
            Value::Real(_) => "double precision",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytea",
        }
    }

    fn is_not(&self, wanted: &str) -> String {
        format!("{} where {wanted} was expected", self.kind())
    }
}

macro_rules! plain {
    ($($ty:ty as $name:literal: |$it:ident| $bind:expr, { $($pattern:pat => $out:expr),+ })*) => {$(
        impl Bind for $ty {
            fn value(&self) -> Value<'_> {
                let $it = self;
                $bind
            }
        }
        impl Column for $ty {
            fn column(value: Value<'_>) -> Result<Self, String> {
                match value {
                    $($pattern => Ok($out),)+
                    other => Err(other.is_not($name)),
                }
            }
        }
    )*};
}

plain! {
    i64 as "bigint": |it| Value::Int(*it), { Value::Int(number) => number }
    f64 as "double precision": |it| Value::Real(*it), { Value::Real(number) => number }
    String as "text": |it| Value::Text(it.as_str().into()), { Value::Text(text) => text.into_owned() }
    Vec<u8> as "bytea": |it| Value::Bytes(it), { Value::Bytes(bytes) => bytes.to_vec() }
    Timestamp as "bigint": |it| Value::Int(it.0), { Value::Int(ms) => Timestamp(ms) }
    bool as "boolean": |it| Value::Bool(*it), {
        Value::Bool(flag) => flag,
        Value::Int(0) => false,
        Value::Int(1) => true
    }
}

impl Bind for str {
    fn value(&self) -> Value<'_> {
        Value::Text(self.into())
    }
}

impl Bind for [u8] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

impl<const N: usize> Bind for [u8; N] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
}

impl<T: Bind + ?Sized> Bind for &T {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl<T: Bind> Bind for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Bind::value)
    }
}

impl<T: Column> Column for Option<T> {
    fn column(value: Value<'_>) -> Result<Self, String> {
        match value {
            Value::Null => Ok(None),
            some => T::column(some).map(Some),
        }
    }
}

/// A part of a row kept as JSON text, never queried inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> Bind for Json<T> {
    fn value(&self) -> Value<'_> {
        let text = serde_json::to_string(&self.0).expect("domain values have text keys");
        Value::Text(text.into())
    }
}

impl<T: serde::de::DeserializeOwned> Column for Json<T> {
    fn column(value: Value<'_>) -> Result<Self, String> {
        match value {
            Value::Text(text) => serde_json::from_str(&text).map(Json).map_err(|error| error.to_string()),
            other => Err(other.is_not("text with JSON")),
        }
    }
}

/// Enums and codes kept as the word they have in addresses: those with `as_str` and `FromStr`.
#[macro_export]
macro_rules! words {
    ($($ty:ty),* $(,)?) => {$(
        impl $crate::Bind for $ty {
            fn value(&self) -> $crate::Value<'_> {
                $crate::Value::Text(self.as_str().into())
            }
        }
        $crate::words!(@column $ty);
    )*};
    (@column $ty:ty) => {
        impl $crate::Column for $ty {
            fn column(value: $crate::Value<'_>) -> Result<Self, String> {
                value.text()?.parse().map_err(|error| format!("{error}"))
            }
        }
    };
}

macro_rules! ids {
    ($($ty:ty),* $(,)?) => {$(
        impl Bind for $ty {
            fn value(&self) -> Value<'_> {
                Value::Text(self.to_string().into())
            }
        }
        words!(@column $ty);
    )*};
}

words!(EventKind, Lang);

ids!(
    Uuid,
    ids::PersonId,
    ids::GrantId,
    ids::SessionId,
    ids::SignInId,
    ids::PasskeyId,
    ids::CityId,
    ids::SpellId,
    ids::CallId,
    ids::ApplicationId,
    ids::AttachmentId,
    ids::SubmissionId,
    ids::ReviewId,
    ids::InterestId,
    ids::ReadingId,
    ids::DecisionId,
    ids::DecisionSetId,
    ids::DecisionLetterId,
    ids::AnnouncementId,
    ids::AppealId,
    ids::CorrectionId,
    ids::MailId,
    ids::MessageId,
    ids::WordingId,
    ids::ReminderId,
    ids::InvitationId,
    ids::CommentId,
    ids::ReplacementId,
    ids::ProposalId,
    ids::AuthenticatorId,
    ids::AgreementId,
    ids::FormVersionId,
    ids::UploadId,
    ids::SnapshotId,
    ids::ApiTokenId,
    ids::SheetId,
    ids::SignatureId,
    ids::SignatureRequestId,
    ids::PartTwoId,
    ids::OwnQuestionId,
    ids::CountryNoteId,
    ids::WaiverId,
    ids::AmendmentId,
);

impl<T: Column> FromRow for T {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        row.take()
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Column),+> FromRow for ($($name,)+) {
            fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
                Ok(($(row.take::<$name>()?,)+))
            }
        }
    )*};
}

tuples! {
    (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H)
    (A B C D E F G H I) (A B C D E F G H I J) (A B C D E F G H I J K) (A B C D E F G H I J K L)
    (A B C D E F G H I J K L M) (A B C D E F G H I J K L M N)
    (A B C D E F G H I J K L M N O) (A B C D E F G H I J K L M N O P)
}

/// Reads a struct from a row: its fields in the order of the statement's columns.
#[macro_export]
macro_rules! rows {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::FromRow for $name {
            fn from_row(row: &mut $crate::Row<'_>) -> Result<Self, $crate::Error> {
                Ok($name { $($field: row.take()?),+ })
            }
        }
    };
}
