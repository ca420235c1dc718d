//! What is said about a place beside its name: that it is a city, a county, that
//! it lies in such a province. Names come in as people wrote them into lists.

use domain::fold::fold;

/// A name taken apart: what may be the bare name, and what was said beside it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The name as written, less what stands in brackets or after a comma.
    pub base: String,
    /// What stood in brackets or after a comma: mostly the division it lies in.
    pub within: Option<String>,
    /// The base less a word that says it is a town, when there is such a word.
    pub town: Option<String>,
    /// The base less a word that says it is more, or less, than a town: an area
    /// named after a town is not where the town is, nor is a district.
    pub area: Option<String>,
    /// The base says that it is a district of a city.
    pub is_district: bool,
}

/// Words for a town as such, before its name. Folded; the longest first.
const TOWN_BEFORE: [&str; 30] = [
    "metropolitan municipality of",
    "special city of",
    "municipality of",
    "municipalite de",
    "municipalidad de",
    "ayuntamiento de",
    "ajuntament de",
    "prefeitura de",
    "municipio de",
    "concelho de",
    "commune de",
    "commune d",
    "comune di",
    "citta di",
    "ciudad de",
    "cidade de",
    "ville de",
    "ville d",
    "stadt",
    "gemeente",
    "city of",
    "town of",
    "commune of",
    "kota",
    "thanh pho",
    "tp",
    "thi xa",
    "місто",
    "м",
    "مدينه",
];

/// Words for a town as such, after its name.
const TOWN_AFTER: [&str; 17] = [
    "metropolitan autonomous city",
    "special autonomous city",
    "special self governing city",
    "metropolitan municipality",
    "buyuksehir belediyesi",
    "metropolitan city",
    "city municipality",
    "special city",
    "municipality",
    "belediyesi",
    "commune",
    "city",
    "town",
    "si",
    "shi",
    "міська рада",
    "місто",
];

/// Words for an area or a part, before its name.
const AREA_BEFORE: [&str; 14] = [
    "county of",
    "province of",
    "provincia de",
    "province de",
    "district of",
    "distrito de",
    "region of",
    "governorate of",
    "departement de",
    "departamento de",
    "county",
    "consortium of",
    "محافظه",
    "область",
];

/// Words for an area or a part, after its name.
const AREA_AFTER: [&str; 22] = [
    "industrial city",
    "new town",
    "consortium",
    "governorate",
    "prefecture",
    "province",
    "district",
    "county",
    "region",
    "borough",
    "council",
    "state",
    "shire",
    "oblast",
    "raion",
    "gun",
    "gu",
    "ku",
    "do",
    "il",
    "ili",
    "область",
];

/// Words for a district of a city, after its name.
const DISTRICT_AFTER: [&str; 4] = ["gu", "ku", "district", "borough"];

/// Where English names towns, "City" and "Town" after a name are part of it:
/// Ellicott City is not Ellicott. Elsewhere they are a translator's addition.
const ENGLISH_NAMES: [&str; 9] = ["AU", "CA", "GB", "IE", "JM", "NZ", "PH", "US", "ZA"];

/// Takes a name apart. `country` decides what belongs to the name itself.
pub(crate) fn read(name: &str, country: &str) -> Reading {
    let (base, within) = split_within(name);
    let folded = fold(base);
    let is_english = ENGLISH_NAMES.contains(&country);

    // Areas first: "industrial city" is more than "city".
    let area = less_after(&folded, &AREA_AFTER).or_else(|| less_before(&folded, &AREA_BEFORE));
    let town = match area {
        Some(_) => None,
        None => less_before(&folded, &TOWN_BEFORE).or_else(|| {
            less_after(&folded, &TOWN_AFTER).filter(|_| {
                !(is_english && (folded.ends_with(" city") || folded.ends_with(" town")))
            })
        }),
    };
    let is_district = less_after(&folded, &DISTRICT_AFTER).is_some();
    Reading { base: base.to_owned(), within: within.map(str::to_owned), town, area, is_district }
}

fn split_within(name: &str) -> (&str, Option<&str>) {
    let split = name.split_once(['(', '（']).or_else(|| name.split_once([',', '،']));
    match split {
        Some((base, within)) if !base.trim().is_empty() => {
            let within = within.trim().trim_end_matches([')', '）']).trim();
            (base.trim(), Some(within).filter(|it| !it.is_empty()))
        }
        _ => (name.trim(), None),
    }
}

fn less_before(folded: &str, words: &[&str]) -> Option<String> {
    words
        .iter()
        .filter_map(|word| folded.strip_prefix(word)?.strip_prefix(' '))
        .min_by_key(|rest| rest.len())
        .map(str::to_owned)
}

fn less_after(folded: &str, words: &[&str]) -> Option<String> {
    words
        .iter()
        .filter_map(|word| folded.strip_suffix(word)?.strip_suffix(' '))
        .min_by_key(|rest| rest.len())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::read;

    fn town(name: &str, country: &str) -> Option<String> {
        read(name, country).town
    }

    #[test]
    fn words_for_a_town_are_taken_off_in_the_languages_of_lists() {
        assert_eq!(town("City of Melton", "AU").as_deref(), Some("melton"));
        assert_eq!(town("Busan Metropolitan City", "KR").as_deref(), Some("busan"));
        assert_eq!(town("Gunpo-si", "KR").as_deref(), Some("gunpo"));
        assert_eq!(town("Ville de Kara", "TG").as_deref(), Some("kara"));
        assert_eq!(town("Município de Loures", "PT").as_deref(), Some("loures"));
        assert_eq!(town("м. Суми", "UA").as_deref(), Some("суми"));
        assert_eq!(town("مدينة أسوان", "EG").as_deref(), Some("اسوان"));
        assert_eq!(town("Lucca", "IT"), None);
    }

    #[test]
    fn city_is_part_of_a_name_where_english_names_towns() {
        assert_eq!(town("Ellicott City", "US"), None);
        assert_eq!(town("Yazd City", "IR").as_deref(), Some("yazd"));
    }

    #[test]
    fn an_area_is_not_a_town() {
        for (name, country) in
            [("Kilifi County", "KE"), ("Jubail Industrial City", "SA"), ("Nam-gu (Busan)", "KR")]
        {
            let reading = read(name, country);
            assert_eq!(reading.town, None, "{name}");
            assert!(reading.area.is_some(), "{name}");
        }
        assert!(read("Nam-gu (Busan)", "KR").is_district);
        assert!(!read("Kilifi County", "KE").is_district);
    }

    #[test]
    fn what_stands_beside_the_name_says_where_it_lies() {
        let reading = read("San Justo (Santa Fe)", "AR");
        assert_eq!(
            (reading.base.as_str(), reading.within.as_deref()),
            ("San Justo", Some("Santa Fe"))
        );
        assert_eq!(read("Granada, Meta", "CO").within.as_deref(), Some("Meta"));
        assert_eq!(read("(Meta)", "CO").base, "(Meta)");
        assert_eq!(read("Granada ()", "CO").within, None);
    }
}
