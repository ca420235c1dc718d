//! Why a command did not happen.

use documents::typesetter::TypesetError;
use domain::policy::Denied;

/// Why a command did not happen; `R` is the refusal of its own rule, with the mend.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure<R> {
    /// The rule refuses.
    #[error("refused: {0:?}")]
    Refused(R),
    /// The actor may not, or may not even know.
    #[error("{0}")]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the store failed")]
    Store(#[from] store::Error),
    /// A file could not be stored or read.
    #[error("the file store failed: {0}")]
    Files(String),
    /// A document could not be typeset.
    #[error("no PDF: {0}")]
    NoPdf(#[from] TypesetError),
}

/// What a query without a rule of its own can fail with.
pub type Lookup = Failure<std::convert::Infallible>;

impl<R> Failure<R> {
    /// The same failure of a command whose act is refused by one area's rule alone; a refusal of
    /// another area's rule, which such an act cannot have, hides it.
    pub fn only<S>(self, own: impl FnOnce(R) -> Option<S>) -> Failure<S> {
        match self {
            Failure::Refused(refusal) => {
                own(refusal).map_or(Failure::Denied(Denied::Hidden), Failure::Refused)
            }
            Failure::Denied(denied) => Failure::Denied(denied),
            Failure::Store(error) => Failure::Store(error),
            Failure::Files(what) => Failure::Files(what),
            Failure::NoPdf(error) => Failure::NoPdf(error),
        }
    }

    /// The same failure, its refusal as another type.
    pub fn map<S>(self, wrap: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Failure::Refused(refusal) => Failure::Refused(wrap(refusal)),
            Failure::Denied(denied) => Failure::Denied(denied),
            Failure::Store(error) => Failure::Store(error),
            Failure::Files(what) => Failure::Files(what),
            Failure::NoPdf(error) => Failure::NoPdf(error),
        }
    }
}

/// What is not there is answered like what is hidden.
pub fn found<T>(it: Option<T>) -> Result<T, Denied> {
    it.ok_or(Denied::Hidden)
}
