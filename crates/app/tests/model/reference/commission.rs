//! Cities and commissions: handing in, the quota and its reserve, Part 2, forwarding and the check.

use super::{
    Call, Date, File, Lapsed, N_FILES, NotSigned, Quota, Ranks, Reference, Shut, Stage, Time,
    Verdict, unless,
};

impl Reference {
    pub(super) fn hand_in(&mut self, n: usize, changes: u32) -> Verdict {
        let file = &self.files[n];
        let late = match file.stage {
            "draft" => self.time.is_past(Date::City),
            "returned" => !self.is_choosing(),
            _ => false,
        };
        unless(&[(!file.is(&["draft", "returned"]), Stage), (late, Time)])?;
        let file = &mut self.files[n];
        file.text += changes;
        (file.filed, file.filings) = (file.text, file.filings + 1);
        self.put(n, "submitted");
        Ok(())
    }

    pub(super) fn withdraw(&mut self, n: usize) -> Verdict {
        let over = ["refused", "excluded", "withdrawn", "admitted", "declined"];
        unless(&[(self.files[n].is(&over), Stage)])?;
        self.put(n, "withdrawn");
        self.free_seat_of(n);
        Ok(())
    }

    pub(super) fn give_back(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let lies_here = file.is(&["submitted", "reserved", "endorsed"]);
        let late = !self.is_choosing();
        unless(&[(file.is_unseen(), Shut), (!lies_here, Stage), (late, Time)])?;
        self.put(n, "returned");
        self.free_seat_of(n);
        Ok(())
    }

    pub(super) fn refuse(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let waits = file.is(&["submitted", "reserved"]);
        unless(&[(file.is_unseen(), Shut), (!waits, Stage), (!self.is_forwarding(), Time)])?;
        self.put(n, "refused");
        Ok(())
    }

    pub(super) fn reserve(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let waits = file.stage == "submitted";
        unless(&[(file.is_unseen(), Shut), (!waits, Stage), (!self.is_choosing(), Time)])?;
        self.put(n, "reserved");
        Ok(())
    }

    /// A seat and a signature; for a file that has moved up, the signature alone.
    pub(super) fn endorse(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        if file.stage == "endorsed" {
            unless(&[(file.is_signed(), Stage), (!self.is_forwarding(), Time)])?;
        } else {
            let waits = file.is(&["submitted", "reserved"]);
            let seat = self.free_seat();
            let late = !self.is_choosing();
            let unseen = file.is_unseen();
            unless(&[(unseen, Shut), (!waits, Stage), (late, Time), (seat.is_none(), Quota)])?;
            self.put(n, "endorsed");
            self.files[n].seat = seat;
        }
        self.files[n].signed = Some(self.files[n].filed);
        Ok(())
    }

    pub(super) fn take_back(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let held = file.stage == "endorsed";
        unless(&[(file.is_unseen(), Shut), (!held, Stage), (!self.is_forwarding(), Time)])?;
        self.put(n, "submitted");
        self.free_seat_of(n);
        Ok(())
    }

    pub(super) fn rank(&mut self, n: usize) -> Verdict {
        let taken = |(at, it): (usize, &File)| {
            let first = it.rank == Some(1);
            it.is_settled() && if at == n { !first } else { first }
        };
        let twice = self.files.iter().enumerate().any(taken);
        let unseen = self.files[n].is_unseen();
        unless(&[(unseen, Shut), (!self.is_choosing(), Time), (twice, Ranks)])?;
        for (at, file) in self.files.iter_mut().enumerate().filter(|it| !it.1.is_settled()) {
            file.rank = (at == n).then_some(1);
        }
        Ok(())
    }

    /// All of the chosen or none; what went before stays gone, and that is no refusal.
    pub(super) fn forward(&mut self, chosen: &[usize]) -> Verdict {
        let gone = |n: &usize| self.files[*n].stage == "forwarded";
        let going: Vec<usize> = chosen.iter().copied().filter(|n| !gone(n)).collect();
        let any = |holds: fn(&File) -> bool| going.iter().any(|n| holds(&self.files[*n]));
        unless(&[
            (any(File::is_unseen), Shut),
            (any(|it| it.stage != "endorsed"), Stage),
            (any(|_| true) && !self.is_forwarding(), Time),
            (any(|it| !it.is_signed()), NotSigned),
        ])?;
        going.into_iter().for_each(|n| self.put(n, "forwarded"));
        Ok(())
    }

    pub(super) fn close(&mut self) -> Verdict {
        let too_early = !self.time.is_past(Date::Commission);
        unless(&[(self.call != "published", Call), (too_early, Time)])?;
        (self.call, self.n_public) = ("closed", self.n_public + 1);
        Ok(())
    }

    /// The list of the secretariat is in order; what the commission endorsed must be this text.
    pub(super) fn screen(&mut self, n: usize, found: &'static str) -> Verdict {
        let file = &self.files[n];
        unless(&[
            (file.is_unseen(), Shut),
            (file.stage != "forwarded", Stage),
            (self.call == "announced", Call),
            (found == "eligible" && !file.is_signed(), Lapsed),
        ])?;
        self.put(n, found);
        Ok(())
    }

    /// The lowest seat that nobody holds.
    fn free_seat(&self) -> Option<i64> {
        let taken = |seat: &i64| self.files.iter().any(|it| it.seat == Some(*seat));
        (1..=self.rules.quota).find(|it| !taken(it))
    }

    /// What was signed is void. A seat goes in the same moment to the best rank in reserve, then
    /// to whoever waits longest, as long as commissions choose.
    fn free_seat_of(&mut self, n: usize) {
        self.files[n].signed = None;
        let freed = self.files[n].seat.take().is_some();
        if !freed || !self.rules.reserve_moves_up || !self.is_choosing() {
            return;
        }
        let reserve = (0..N_FILES).filter(|it| self.files[*it].stage == "reserved");
        let order = |it: &usize| (self.files[*it].rank.unwrap_or(i64::MAX), self.files[*it].since);
        if let (Some(next), seat @ Some(_)) = (reserve.min_by_key(order), self.free_seat()) {
            self.put(next, "endorsed");
            self.files[next].seat = seat;
        }
    }
}
