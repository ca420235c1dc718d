//! What the product and the reference model are both asked to say, in the same words.

/// Why a command was refused, as coarsely as the rules name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Too early or too late.
    Time,
    /// The file or review is not at a stage for this.
    Stage,
    /// The call is not closed, or it is told already.
    Call,
    /// Not there, or not for this person.
    Shut,
    /// All seats of the country are taken.
    Quota,
    /// A rank is another file's for good.
    Ranks,
    /// Nobody signed Part 2 for this version.
    NotSigned,
    /// The commission endorsed an earlier version.
    Lapsed,
    /// The expert has the file already.
    HasIt,
    /// Files wait to be checked or decided.
    Undecided,
    /// A letter is missing, unapproved or no longer true.
    Letters,
    /// Another plan waits.
    Planned,
    /// One person cannot do both.
    SamePerson,
    /// Somebody agreed to exactly this.
    Agreed,
    /// Nobody has agreed.
    NotAgreed,
    /// Changed since somebody agreed.
    Changed,
    /// The plan has ended.
    Over,
}

impl Reason {
    /// Every reason that a sequence can bring about. A file is forwarded with a Part 2 for what was
    /// handed in last and cannot change after that, so no endorsement of it lapses.
    pub const ALL: [Reason; 16] = [
        Reason::Time,
        Reason::Stage,
        Reason::Call,
        Reason::Shut,
        Reason::Quota,
        Reason::Ranks,
        Reason::NotSigned,
        Reason::HasIt,
        Reason::Undecided,
        Reason::Letters,
        Reason::Planned,
        Reason::SamePerson,
        Reason::Agreed,
        Reason::NotAgreed,
        Reason::Changed,
        Reason::Over,
    ];
}

/// What the product answered.
pub type Answer = Result<(), Reason>;

/// What the model expects: done, or refused for any of the reasons that hold. Which of them is
/// told first is no rule.
pub type Verdict = Result<(), Vec<Reason>>;

/// Everything compared after a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub call: &'static str,
    pub files: Vec<FileSeen>,
    /// The seats of the country that are held.
    pub seats: Vec<i64>,
    pub n_decisions: usize,
    /// How the plan that was made last stands.
    pub plan: Option<&'static str>,
    /// What the call's public page says of results: announced, admitted, and whose cities it names.
    pub results: Option<(i64, i64, Vec<usize>)>,
    /// Members by the public list, more than before the sequence.
    pub n_members: i64,
    /// How often anything that the public sees has moved.
    pub n_public: i64,
}

/// One file as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSeen {
    pub stage: &'static str,
    pub seat: Option<i64>,
    pub rank: Option<i64>,
    pub filings: i64,
    /// Whether Part 2 stands for what was handed in last.
    pub is_signed: bool,
    pub review: Option<&'static str>,
    /// The outcome prepared, and how often one was.
    pub decision: Option<(&'static str, usize)>,
    /// How far its letter is.
    pub letter: Option<&'static str>,
}

impl Seen {
    /// What differs, each with what was expected and what is there.
    pub fn differs_from(&self, there: &Seen) -> String {
        let (expected, found) = (self.parts(), there.parts());
        let pairs = expected.iter().zip(&found).filter(|(expected, found)| expected != found);
        pairs.map(|(expected, found)| format!("expected {expected}\n   found {found}\n")).collect()
    }

    fn parts(&self) -> Vec<String> {
        let files = self.files.iter().enumerate().map(|(n, it)| format!("file {n}: {it:?}"));
        let rest = format!("{:?}", Seen { files: Vec::new(), ..self.clone() });
        files.chain([rest]).collect()
    }
}
