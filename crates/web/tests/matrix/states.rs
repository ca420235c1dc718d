//! The states of the whole process, and the block of the policy that each of them falls under.

/// What a route is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Of {
    /// The network, oneself, or a thing that stands beside every call.
    Network,
    /// An act that somebody else has proposed.
    Proposal,
    /// An act that whoever asks has proposed.
    OwnProposal,
    /// A call.
    Call,
    /// An application, or what belongs to it.
    File,
    /// A review: one's own where one has one, else somebody else's.
    Review,
}

/// Where an application stands; with it, its call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Station {
    /// Being written, in an open call.
    Draft,
    /// Taken back before anybody but the team knew of it.
    DraftWithdrawn,
    /// With the commission; cities' time is over.
    Submitted,
    /// Given back to its city.
    Returned,
    /// On the commission's reserve.
    Reserved,
    /// Endorsed.
    Endorsed,
    /// Refused by the commission, and appealed against.
    Refused,
    /// With the secretariat, in a closed call.
    Forwarded,
    /// Found not eligible, and appealed against.
    Excluded,
    /// With experts.
    Eligible,
    /// Decided in secret.
    Decided,
    /// Taken back while experts read it.
    Withdrawn,
    /// Admitted, and told.
    Admitted,
    /// Declined, told, and appealed against.
    Declined,
}

impl Station {
    /// Every one, in the order of the process.
    pub const ALL: [Station; 14] = [
        Station::Draft,
        Station::DraftWithdrawn,
        Station::Submitted,
        Station::Returned,
        Station::Reserved,
        Station::Endorsed,
        Station::Refused,
        Station::Forwarded,
        Station::Excluded,
        Station::Eligible,
        Station::Decided,
        Station::Withdrawn,
        Station::Admitted,
        Station::Declined,
    ];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Station::Draft => "draft",
            Station::DraftWithdrawn => "draft withdrawn",
            Station::Submitted => "submitted",
            Station::Returned => "returned",
            Station::Reserved => "reserved",
            Station::Endorsed => "endorsed",
            Station::Refused => "refused",
            Station::Forwarded => "forwarded",
            Station::Excluded => "excluded",
            Station::Eligible => "in review",
            Station::Decided => "decided under embargo",
            Station::Withdrawn => "withdrawn",
            Station::Admitted => "admitted",
            Station::Declined => "declined",
        }
    }

    /// The block of the policy about the file.
    pub fn block(self) -> &'static str {
        match self {
            Station::Draft => "APPLICATION, DRAFT",
            Station::DraftWithdrawn => "APPLICATION, DRAFT WITHDRAWN",
            Station::Submitted
            | Station::Returned
            | Station::Reserved
            | Station::Endorsed
            | Station::Refused
            | Station::Forwarded
            | Station::Excluded => "APPLICATION, HANDED IN",
            Station::Eligible | Station::Decided => "APPLICATION, ELIGIBLE",
            Station::Withdrawn => "APPLICATION, WITHDRAWN",
            Station::Admitted | Station::Declined => "APPLICATION, DECLINED",
        }
    }

    /// The calls in which the routes about calls are walked here: state, and word in the address.
    pub fn calls(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Station::Draft => {
                &[("call drafted", "2025"), ("call coming", "2024"), ("call open", "2023")]
            }
            Station::Submitted => &[("call at the commissions", "2023")],
            Station::Forwarded => &[("call in screening", "2023")],
            Station::Eligible => &[("call in review", "2023")],
            Station::Decided => &[("call decided under embargo", "2023")],
            Station::Declined => &[("call announced", "2023")],
            _ => &[],
        }
    }

    /// Whether an appeal against what was said about the file has been filed.
    pub fn has_appeal(self) -> bool {
        matches!(self, Station::Refused | Station::Excluded | Station::Declined)
    }

    /// Everything that is walked in the world of this station.
    pub fn scenes(self) -> Vec<Scene> {
        let scene = |of, state, slug| Scene { of, state, slug, station: self };
        let mut all = vec![scene(Of::File, self.name(), "2023")];
        all.extend(self.calls().iter().map(|(state, slug)| scene(Of::Call, state, slug)));
        if matches!(self, Station::Eligible | Station::Decided | Station::Withdrawn | Station::Declined) {
            all.push(scene(Of::Review, self.name(), "2023"));
        }
        if self == Station::Draft {
            all.push(scene(Of::Network, "the network", "2023"));
            all.push(scene(Of::Proposal, "proposed by another", "2023"));
            all.push(scene(Of::OwnProposal, "proposed by oneself", "2023"));
        }
        all
    }
}

/// One thing in one state, before which everybody stands.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// What it is.
    pub of: Of,
    /// Its state.
    pub state: &'static str,
    /// The call's word in addresses.
    pub slug: &'static str,
    /// The world it is walked in.
    pub station: Station,
}

impl Scene {
    /// The block that lists who stands before it, and the one about a call at hand.
    pub fn block(&self) -> &'static str {
        match self.of {
            Of::Network => "THE NETWORK",
            Of::Proposal => "PROPOSAL",
            Of::OwnProposal => "OWN PROPOSAL",
            Of::Call => self.call_block(),
            Of::File => self.station.block(),
            Of::Review if self.station == Station::Withdrawn => "REVIEW OF A FILE WITHDRAWN",
            Of::Review => "REVIEW",
        }
    }

    /// The block about the call.
    pub fn call_block(&self) -> &'static str {
        if self.slug == "2025" { "CALL, DRAFT" } else { "CALL, PUBLISHED" }
    }
}
