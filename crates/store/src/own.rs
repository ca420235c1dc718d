//! Everything that is on record of one person, table by table.

use domain::ids::PersonId;

use crate::sql::Sql;
use crate::{Bind, Column, Error, FromRow, Row, Tx, Value, rows, sql};

mod desks;
mod letters;

/// What one table has of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTable {
    /// The table.
    pub table: &'static str,
    /// Its columns.
    pub columns: Vec<&'static str>,
    /// The rows, as text.
    pub rows: Vec<Vec<Option<String>>>,
}

/// A file that a person attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// The attachment's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its content.
    pub sha256: String,
}
rows!(OwnFile { id, name, sha256 });

/// Any column, as text.
struct Cell(Option<String>);

impl Column for Cell {
    fn column(value: Value<'_>) -> Result<Self, String> {
        Ok(Cell(match value {
            Value::Null => None,
            Value::Int(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            Value::Real(number) => Some(number.to_string()),
            Value::Text(text) => Some(text.into_owned()),
            Value::Bytes(bytes) => Some(bytes.iter().map(|it| format!("{it:02x}")).collect()),
        }))
    }
}

struct Cells<const N: usize>([Option<String>; N]);

impl<const N: usize> FromRow for Cells<N> {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let mut cells = std::array::from_fn(|_| None);
        for cell in &mut cells {
            *cell = row.take::<Cell>()?.0;
        }
        Ok(Cells(cells))
    }
}

/// The tables being gathered.
struct Gathered<'a> {
    tx: &'a mut Tx,
    tables: Vec<OwnTable>,
}

impl Gathered<'_> {
    fn add<const N: usize>(
        &mut self,
        table: &'static str,
        columns: [&'static str; N],
        sql: &'static Sql,
        of: &[&dyn Bind],
    ) -> Result<(), Error> {
        let rows: Vec<Cells<N>> = self.tx.all(sql, of)?;
        let rows = rows.into_iter().map(|it| it.0.into()).collect();
        self.tables.push(OwnTable { table, columns: columns.into(), rows });
        Ok(())
    }

    fn account(&mut self, me: PersonId, email: &str) -> Result<(), Error> {
        self.add(
            "person",
            ["id", "name", "email", "language", "country", "organisation", "reads", "added_at"],
            sql!(
                "select id, name, email, language, country, organisation, reads, added_at
                 from person where id = $1"
            ),
            &[&me],
        )?;
        self.add(
            "role_grant",
            ["role", "country", "call", "title", "deputy", "granted_at", "from_at", "until_at", "revoked_at"],
            sql!(
                "select role, country, call, title, deputy, granted_at, from_at, until_at, revoked_at
                 from role_grant where person = $1 order by granted_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "session",
            ["started_at", "expires_at", "ended_at", "browser", "means", "proven_at"],
            sql!(
                "select started_at, expires_at, ended_at, browser, means, proven_at
                 from session where person = $1 order by started_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "api_token",
            ["name", "hint", "scope", "made_at", "expires_at", "last_used_on", "revoked_at"],
            sql!(
                "select name, hint, scope, made_at, expires_at, last_used_on, revoked_at
                 from api_token where person = $1 order by made_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "sign_in",
            ["email", "asked_at", "expires_at", "misses", "used_at", "return_to"],
            sql!(
                "select email, asked_at, expires_at, misses, used_at, return_to
                 from sign_in where email = $1 order by asked_at, id"
            ),
            &[&email],
        )?;
        Ok(())
    }

    fn proofs(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "passkey",
            ["name", "credential_id", "added_at", "removed_at"],
            sql!(
                "select name, credential_id, added_at, removed_at
                 from passkey where person = $1 order by added_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "authenticator",
            ["begun_at", "confirmed_at", "removed_at"],
            sql!(
                "select begun_at, confirmed_at, removed_at
                 from authenticator where person = $1 order by begun_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "recovery_code",
            ["made_at", "used_at"],
            sql!("select made_at, used_at from recovery_code where person = $1 order by made_at"),
            &[&me],
        )?;
        self.add(
            "erasure",
            ["asked_at", "due_at", "withdrawn_at", "done_at"],
            sql!("select asked_at, due_at, withdrawn_at, done_at from erasure where person = $1"),
            &[&me],
        )?;
        Ok(())
    }

    fn teams(&mut self, me: PersonId, email: &str) -> Result<(), Error> {
        self.add(
            "team_member",
            ["city", "part", "organisation", "joined_at", "left_at"],
            sql!(
                "select city, part, organisation, joined_at, left_at
                 from team_member where person = $1 order by joined_at, city"
            ),
            &[&me],
        )?;
        self.add(
            "invitation",
            ["email", "city", "part", "organisation", "made_at", "used_at", "revoked_at"],
            sql!(
                "select email, city, part, organisation, made_at, used_at, revoked_at
                 from invitation where email = $1 order by made_at, id"
            ),
            &[&email],
        )?;
        // Whom they invited is somebody else's.
        self.add(
            "invitation_made",
            ["city", "part", "made_at"],
            sql!(
                "select city, part, made_at from invitation where made_by = $1 order by made_at, id"
            ),
            &[&me],
        )?;
        Ok(())
    }

    fn talk(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "comment",
            [
                "application",
                "question",
                "body",
                "language",
                "written_at",
                "edited_at",
                "deleted_at",
            ],
            sql!(
                "select application, question, body, language, written_at, edited_at, deleted_at
                 from comment where written_by = $1 order by written_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "section_assignment",
            ["application", "section", "until_on", "assigned_at"],
            sql!(
                "select application, section, until_on, assigned_at
                 from section_assignment where person = $1 order by application, section"
            ),
            &[&me],
        )?;
        self.add(
            "contact_replacement",
            ["city", "reason", "asked_at"],
            sql!(
                "select city, reason, asked_at
                 from contact_replacement where asked_by = $1 order by asked_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "contact_objection",
            ["city", "objection", "objected_at"],
            sql!(
                "select city, objection, objected_at from contact_replacement
                 where old_contact = $1 and objected_at is not null order by objected_at, id"
            ),
            &[&me],
        )
    }

    fn writing(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "answer_version",
            ["application", "question", "version", "value", "saved_at"],
            sql!(
                "select application, question, version, value, saved_at from answer_version
                 where saved_by = $1 order by saved_at, application, question, version"
            ),
            &[&me],
        )?;
        self.add(
            "attachment",
            ["id", "application", "question", "name", "sha256", "attached_at", "detached_at"],
            sql!(
                "select id, application, question, name, sha256, attached_at, detached_at
                 from attachment where attached_by = $1 order by attached_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "upload",
            ["application", "question", "name", "size_bytes", "begun_at"],
            sql!(
                "select application, question, name, size_bytes, begun_at
                 from upload where begun_by = $1 order by begun_at, id"
            ),
            &[&me],
        )?;
        // What was submitted is the team's together; each one's own answers stand above.
        self.add(
            "submission",
            ["application", "n", "number", "submitted_at", "sha256"],
            sql!(
                "select application, n, number, submitted_at, sha256
                 from submission where submitted_by = $1 order by submitted_at, id"
            ),
            &[&me],
        )?;
        Ok(())
    }

    fn standing_for(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "agreement",
            ["application", "party", "organisation", "agreed_at", "withdrawn_at"],
            sql!(
                "select application, party, organisation, agreed_at, withdrawn_at
                 from agreement where agreed_by = $1 order by agreed_at, id"
            ),
            &[&me],
        )?;
        // The mayor's name and address are the mayor's.
        self.add(
            "signature",
            ["application", "way", "file_name", "signed_at", "revoked_at"],
            sql!(
                "select application, way, file_name, signed_at, revoked_at
                 from signature where added_by = $1 order by signed_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "sheet",
            ["application", "name", "received_at", "stage"],
            sql!(
                "select application, name, received_at, stage
                 from sheet where received_by = $1 order by received_at, id"
            ),
            &[&me],
        )
    }

    fn judging(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "review",
            [
                "application",
                "stage",
                "stage_note",
                "scores",
                "note_to_city",
                "note_to_panel",
                "assigned_at",
                "sealed_at",
            ],
            sql!(
                "select application, stage, stage_note, scores, note_to_city, note_to_panel,
                        assigned_at, sealed_at
                 from review where expert = $1 order by assigned_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "decision",
            ["application", "outcome", "note", "prepared_at"],
            sql!(
                "select application, outcome, note, prepared_at
                 from decision where prepared_by = $1 order by prepared_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "correction",
            ["call", "kind", "note", "corrected_at"],
            sql!(
                "select call, kind, note, corrected_at
                 from correction where corrected_by = $1 order by corrected_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "call_extension",
            ["call", "reason", "extended_at"],
            sql!(
                "select call, reason, extended_at
                 from call_extension where extended_by = $1 order by extended_at"
            ),
            &[&me],
        )?;
        Ok(())
    }

    fn trace(&mut self, me: PersonId) -> Result<(), Error> {
        // What was proposed may name others; each proposal can be read on its page.
        self.add(
            "proposal",
            ["id", "act", "proposed_at", "stage", "stage_at"],
            sql!(
                "select id, act, proposed_at, stage, stage_at
                 from proposal where proposed_by = $1 order by proposed_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "proposal_decided",
            ["id", "act", "stage", "stage_at", "reason"],
            sql!(
                "select id, act, stage, stage_at, reason
                 from proposal where decided_by = $1 order by stage_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "event",
            ["seq", "at", "kind", "subject"],
            sql!("select seq, at, kind, subject from event where actor = $1 order by seq"),
            &[&me],
        )
    }
}

impl Tx {
    /// Everything that is on record of a person, table by table, and nothing of anybody else.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_tables(&mut self, me: PersonId, email: &str) -> Result<Vec<OwnTable>, Error> {
        let mut gathered = Gathered { tx: self, tables: Vec::new() };
        gathered.account(me, email)?;
        gathered.proofs(me)?;
        gathered.letters(me, email)?;
        gathered.messages(email)?;
        gathered.teams(me, email)?;
        gathered.talk(me)?;
        gathered.writing(me)?;
        gathered.standing_for(me)?;
        gathered.desks(me)?;
        gathered.judging(me)?;
        gathered.trace(me)?;
        Ok(gathered.tables)
    }

    /// The files that a person attached.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_files(&mut self, me: PersonId) -> Result<Vec<OwnFile>, Error> {
        let sql = sql!(
            "select id, name, sha256 from attachment where attached_by = $1 order by attached_at, id"
        );
        self.all(sql, &[&me])
    }
}
