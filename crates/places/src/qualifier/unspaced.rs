//! Scripts that join a title to the name: Han, kana and Hangul after it, Thai
//! before it. An address is read from the large to the small, the province first.

use super::Reading;

/// Titles of towns, after the name; the longer first.
const TOWN_AFTER: [&str; 6] = ["특별자치시", "광역시", "특별시", "특례시", "시", "市"];
/// What an office adds to the title of its town.
const OFFICES: [&str; 4] = ["人民政府", "政府", "役所", "청"];
/// Titles of areas, after the name.
const AREA_AFTER: [&str; 12] =
    ["특별자치도", "도", "군", "省", "自治区", "県", "县", "縣", "郡", "州", "町", "村"];
/// Titles of districts of a city, after the name.
const DISTRICT_AFTER: [&str; 3] = ["구", "区", "區"];
/// Titles of towns, before the name.
const TOWN_BEFORE: [&str; 6] =
    ["เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตําบล", "ក្រុង", "រាជធានី", "ນະຄອນຫຼວງ"];
/// Titles of areas, before the name.
const AREA_BEFORE: [&str; 3] = ["จังหวัด", "อําเภอ", "องค์การบริหารส่วนจังหวัด"];

/// What ends one part of an address that is written without spaces.
const PART_ENDS: [char; 6] = ['省', '市', '県', '县', '縣', '都'];

/// Takes such a name apart; `None` for names in other scripts, and for bare ones.
pub(super) fn read(folded: &str) -> Option<Reading> {
    if let Some(area) = less_before(folded, &AREA_BEFORE) {
        return Some(Reading { area: Some(area), ..Reading::default() });
    }
    if let Some(town) = less_before(folded, &TOWN_BEFORE) {
        return Some(Reading { towns: vec![vec![town]], ..Reading::default() });
    }
    let place = OFFICES.iter().filter_map(|it| folded.strip_suffix(it));
    let place = place.filter(|it| less_after(it, &TOWN_AFTER).is_some()).min_by_key(|it| it.len());
    let parts = parts(place.unwrap_or(folded));
    let (last, before) = parts.split_last()?;
    let mut reading = Reading::default();
    if let Some(outer) = before.last() {
        last.clone_into(&mut reading.base);
        let division = less_after(outer, &AREA_AFTER).or_else(|| less_after(outer, &TOWN_AFTER));
        reading.within = Some(division.unwrap_or_else(|| outer.clone()));
    }
    if let Some(district) = less_after(last, &DISTRICT_AFTER) {
        reading.area = Some(district);
        if let Some(outer) = before.last() {
            let bare = less_after(outer, &TOWN_AFTER).or_else(|| less_after(outer, &["都"]));
            // "서울 서대문구": the city without its title.
            if bare.is_some() || less_after(outer, &AREA_AFTER).is_none() {
                reading.city = std::iter::once(outer.clone()).chain(bare).collect();
            }
        }
    } else if let Some(town) = less_after(last, &TOWN_AFTER) {
        // Of an office the town with its title goes first, as its own name has it.
        reading.towns = place.map(|_| vec![last.clone()]).into_iter().chain([vec![town]]).collect();
    } else if let Some(area) = less_after(last, &AREA_AFTER) {
        reading.area = Some(area);
    } else {
        return None;
    }
    Some(reading)
}

/// Whether a name says that it is a district of a city.
pub(super) fn is_district(folded: &str) -> bool {
    parts(folded).last().is_some_and(|it| less_after(it, &DISTRICT_AFTER).is_some())
}

/// The parts of an address, the largest first. Of a name, at least one letter is
/// left beside its title: 市川市 is one part, and so is 京都市.
fn parts(folded: &str) -> Vec<String> {
    if folded.contains(' ') {
        return folded.split(' ').map(str::to_owned).collect();
    }
    let mut parts: Vec<String> = Vec::new();
    let mut open = String::new();
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        open.push(letter);
        let next_ends = letters.peek().is_some_and(|it| PART_ENDS.contains(it));
        if PART_ENDS.contains(&letter) && open.chars().count() > 2 && !next_ends {
            parts.push(std::mem::take(&mut open));
        }
    }
    if !open.is_empty() {
        parts.push(open);
    }
    parts
}

fn less_before(name: &str, titles: &[&str]) -> Option<String> {
    let rest = titles.iter().filter_map(|it| name.strip_prefix(it));
    rest.map(str::trim_start).filter(|it| !it.is_empty()).map(str::to_owned).next()
}

/// The name less the longest of these titles, unless nothing is left of it.
fn less_after(name: &str, titles: &[&str]) -> Option<String> {
    let rest = titles.iter().filter_map(|it| name.strip_suffix(it));
    rest.filter(|it| !it.is_empty()).min_by_key(|it| it.len()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use domain::fold::fold;

    use super::*;

    fn asked(name: &str) -> Reading {
        read(&fold(name)).unwrap_or_default()
    }

    #[test]
    fn every_title_is_folded_as_the_names_it_is_looked_for_in() {
        let titles =
            [&TOWN_AFTER[..], &OFFICES, &AREA_AFTER, &DISTRICT_AFTER, &TOWN_BEFORE, &AREA_BEFORE];
        for title in titles.concat() {
            assert_eq!(fold(title), title);
        }
    }

    #[test]
    fn a_title_joined_to_a_name_is_taken_off() {
        for (name, town) in [
            ("南京市", "南京"),
            ("하남시", "하남"),
            ("เทศบาลนครขอนแก่น", "ขอนแก่น"),
            ("京都市", "京都"),
        ] {
            assert_eq!(asked(name).towns, [[town]], "{name}");
        }
        assert_eq!(asked("武汉市人民政府").towns, [["武汉市"], ["武汉"]]);
        assert_eq!(asked("จังหวัดระยอง").area.as_deref(), Some("ระยอง"));
        assert_eq!(asked("양구군").area.as_deref(), Some("양구"));
        assert_eq!(read("서울"), None);
        assert_eq!(read("sumy"), None);
    }

    #[test]
    fn an_address_is_read_from_its_end() {
        let ningbo = asked("浙江省宁波市");
        assert_eq!(
            (ningbo.towns, ningbo.within.as_deref()),
            (vec![vec!["宁波".to_owned()]], Some("浙江"))
        );
        assert_eq!(asked("경기도 하남시").towns, [["하남"]]);
        assert_eq!(asked("광주광역시 서구").city, ["광주광역시", "광주"]);
        assert_eq!(asked("北京市海淀区").city, ["北京市", "北京"]);
        assert_eq!(asked("서구").city, Vec::<String>::new());
        assert_eq!(asked("市川市").towns, [["市川"]]);
    }
}
