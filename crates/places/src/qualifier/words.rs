//! Words beside the names of places, as offices and makers of lists write them.
//! All are folded (`domain::fold`); a test keeps them so.

/// Titles that stand directly before the name.
pub(super) const TOWN_BEFORE: [&str; 82] = [
    // German, Dutch, Scandinavian.
    "stadt",
    "landeshauptstadt",
    "bundeshauptstadt",
    "freie und hansestadt",
    "hansestadt",
    "bundesstadt",
    "universitatsstadt",
    "kreisstadt",
    "grosse kreisstadt",
    "stadtgemeinde",
    "marktgemeinde",
    "magistrat der stadt",
    "stadtverwaltung",
    "gemeinde",
    "gemeente",
    "stad",
    "kommune",
    // Romanian, Polish, Czech and Slovak, South Slavic.
    "municipiul",
    "orasul",
    "comuna",
    "primaria municipiului",
    "primaria orasului",
    "primaria",
    "miasto",
    "gmina miasto",
    "gmina",
    "mesto",
    "statutarni mesto",
    "hlavni mesto",
    "hlavne mesto",
    "grad",
    "opcina",
    "opstina",
    "obcina",
    "mestna obcina",
    // Cyrillic.
    "місто",
    "м",
    "город",
    "городскои округ",
    "г",
    "горад",
    "град",
    "община",
    "општина",
    "шаҳри",
    GREEK,
    // Arabic and Persian.
    "مدينه",
    "بلديه",
    "امانه",
    "جماعه",
    "شهر",
    "شهرداري",
    // South-East Asia.
    "kota",
    "pemerintah kota",
    "bandar raya",
    "majlis bandaraya",
    "majlis perbandaran",
    "thanh pho",
    "tp",
    "thi xa",
    "ubnd thanh pho",
    "ubnd tp",
    "uy ban nhan dan thanh pho",
    "tx",
    "lungsod ng",
    "bayan ng",
    // Others.
    "komuna",
    "bashkia",
    "manispaa ya",
    "jiji la",
    "halmashauri ya jiji la",
    "pamahalaang lungsod ng",
    "kotamadya",
    "commune d arrondissement de",
    "עיריית",
    "ქალაქ",
    "नगर निगम",
    "gobierno de la",
    "distrito metropolitano de",
    "cyngor dinas",
    "t c",
    LATIN_GREEK,
];

/// The Greek title, after which the name stands in the genitive.
pub(super) const GREEK: &str = "δημοσ";
/// The same in Latin letters.
pub(super) const LATIN_GREEK: &str = "dimos";

/// Titles of towns in one country that are words for areas elsewhere, before the
/// name. In Oman a wilayat is a town with what lies around it; in the Maghreb it is
/// a province.
pub(super) const TOWN_IN: [(&str, &str); 5] = [
    ("OM", "wilayat"),
    ("OM", "wilayat of"),
    ("OM", "wilaya"),
    ("OM", "wilaya of"),
    ("OM", "ولايه"),
];

/// The same after the name: in Armenia a community is a municipality.
pub(super) const TOWN_AFTER_IN: [(&str, &str); 1] = [("AM", "community")];

/// The first word of a title that "of" joins to the name.
pub(super) const HEADS: [&str; 23] = [
    "city",
    "town",
    "municipality",
    "commune",
    "ville",
    "mairie",
    "municipalite",
    "ciudad",
    "municipio",
    "municipalidad",
    "ayuntamiento",
    "alcaldia",
    "municipal",
    "cidade",
    "prefeitura",
    "concelho",
    "comune",
    "citta",
    "ajuntament",
    "ciutat",
    "municipi",
    "concello",
    "concejo",
];

/// What may stand around the first word of such a title.
pub(super) const ATTRIBUTES: [&str; 33] = [
    "metropolitan",
    "special",
    "capital",
    "autonomous",
    "royal",
    "the",
    "urbaine",
    "rurale",
    "distrital",
    "provincial",
    "metropolitana",
    "metropolitano",
    "gad",
    "descentralizado",
    "autonoma",
    "ilustre",
    "honorable",
    "honoravel",
    "heroica",
    "excelentisimo",
    "excmo",
    "constitucional",
    "h",
    "i",
    "ill",
    "gobierno",
    "autonomo",
    "camara",
    "council",
    "corporation",
    "government",
    "authority",
    "local",
];

/// What joins such a title to the name.
pub(super) const LINKS: [&str; 15] = [
    "of", "de", "d", "del", "du", "des", "da", "do", "das", "dos", "di", "della", "dell", "dello",
    "dels",
];

/// Articles that may stand before a second title.
pub(super) const ARTICLES: [&str; 6] = ["la", "el", "the", "a", "o", "l"];

/// Councils of a town, after its name.
pub(super) const COUNCILS_AFTER: [&str; 13] = [
    "city council",
    "town council",
    "municipal council",
    "city corporation",
    "municipal corporation",
    "municipal assembly",
    "metropolitan assembly",
    "city authority",
    "capital city authority",
    "city government",
    "city municipality",
    "city administration",
    "city hall",
];

/// Words for a town as such, after its name.
pub(super) const TOWN_AFTER: [&str; 43] = [
    "metropolitan autonomous city",
    "special autonomous city",
    "special self governing city",
    "metropolitan municipality",
    "metropolitan city",
    "special city",
    "municipality",
    "commune",
    "city",
    "town",
    "si",
    "shi",
    // Turkic.
    "buyuksehir belediyesi",
    "buyuksehir belediye baskanligi",
    "belediye baskanligi",
    "belediyesi",
    "sehri",
    "seheri",
    "saheri",
    "shahri",
    "шаҳри",
    "шаары",
    "қаласы",
    // Hungarian, Mongolian.
    "megyei jogu varos",
    "megyei jogu varos onkormanyzata",
    "varos",
    "varos onkormanyzata",
    "fovaros",
    "fovaros onkormanyzata",
    "хот",
    // Ukrainian.
    "місто",
    "urban municipality",
    // Armenian, Hindi, Nepali, Marathi, Bengali.
    "համայնք",
    "քաղաք",
    "नगर निगम",
    "नगर पालिका",
    "नगरपालिका",
    "महानगरपालिका",
    "সিটি কর্পোরেশন",
    "পৌরসভা",
    // Amharic, and the Arabic for "greater" after a title.
    "ከተማ",
    "ከተማ አስተዳደር",
    "الكبري",
];

/// Titles after a name in the genitive of Swedish, Danish and Norwegian.
pub(super) const NORDIC_AFTER: [&str; 3] = ["stad", "kommun", "kommune"];

/// Titles after a name in the Finnish genitive.
pub(super) const FINNISH_AFTER: [&str; 2] = ["kaupunki", "kunta"];

/// Titles after a name in the Estonian genitive.
pub(super) const ESTONIAN_AFTER: [&str; 2] = ["linn", "linnavalitsus"];

/// Titles after a name in the Basque genitive.
pub(super) const BASQUE_AFTER: [&str; 1] = ["udala"];

/// Titles before a name in a case of Polish: the office of a town, or in it.
pub(super) const POLISH_BEFORE: [&str; 4] =
    ["urzad miasta", "urzad miejski w", "urzad miejski we", "prezydent miasta"];

/// Titles before a name in the Russian genitive.
pub(super) const RUSSIAN_BEFORE: [&str; 3] =
    ["администрация города", "администрация г", "мэрия города"];

/// What a council adds to the name of a town with its suburbs.
pub(super) const GREATER: &str = "greater";

/// Titles after a name in the Lithuanian or Latvian genitive.
pub(super) const BALTIC_AFTER: [&str; 6] = [
    "miestas",
    "miesto savivaldybe",
    "savivaldybe",
    "pilseta",
    "valstspilseta",
    "valstspilsetas pasvaldiba",
];

/// Titles after a name in the Georgian genitive.
pub(super) const GEORGIAN_AFTER: [&str; 2] = ["მუნიციპალიტეტი", "მერია"];

/// Titles after an adjective made from the name.
pub(super) const UKRAINIAN_AFTER: [&str; 3] =
    ["міська рада", "міська громада", "міська територіальна громада"];

/// Words for an area or a part, before its name.
pub(super) const AREA_BEFORE: [&str; 41] = [
    "county of",
    "province of",
    "provincia de",
    "provincia di",
    "provincia del",
    "province de",
    "province du",
    "district of",
    "distrito de",
    "region of",
    "region de",
    "governorate of",
    "emirate of",
    "departement de",
    "departamento de",
    "communaute urbaine de",
    "intendencia de",
    "intendencia departamental de",
    "citta metropolitana di",
    "arrondissement de",
    "wilaya de",
    "wilaya d",
    "judetul",
    "county",
    "consortium of",
    "محافظه",
    "منطقه",
    "ولايه",
    "اماره",
    "اقليم",
    "قضاء",
    "استان",
    "شهرستان",
    "область",
    "landkreis",
    "kreis",
    "powiat",
    "wojewodztwo",
    "kabupaten",
    "kecamatan",
    "dinas a sir",
];

/// Words for an area or a part, after its name.
pub(super) const AREA_AFTER: [&str; 42] = [
    "industrial city",
    "economic city",
    "new town",
    "consortium",
    "governorate",
    "prefecture",
    "province",
    "district",
    "metropolitan district",
    "metropolitan district council",
    "district council",
    "county",
    "county council",
    "city and county",
    "city and county council",
    "region",
    "borough",
    "borough council",
    "metropolitan borough council",
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
    "ilcesi",
    "valiligi",
    "aimag",
    "область",
    "раион",
    "аимаг",
    "сум",
    "дүүрэг",
    "rayonu",
    "rajono savivaldybe",
    "novads",
    "maakond",
];

/// Words for a district of a city, after its name.
pub(super) const DISTRICT_AFTER: [&str; 5] = ["gu", "ku", "district", "borough", "дүүрэг"];

/// What makes a number an ordinal, where districts are numbered.
pub(super) const ORDINALS: [&str; 7] = ["er", "ere", "re", "e", "eme", "ieme", "nd"];

/// Where English names towns, "City" and "Town" after a name are part of it:
/// Ellicott City is not Ellicott. Elsewhere they are a translator's addition, and
/// in the Philippines a legal rank.
pub(super) const ENGLISH_NAMES: [&str; 8] = ["AU", "CA", "GB", "IE", "JM", "NZ", "US", "ZA"];

#[cfg(test)]
mod tests {
    use domain::fold::fold;

    use super::*;

    #[test]
    fn every_word_is_folded_as_the_names_it_is_looked_for_in() {
        let lists: [&[&str]; 20] = [
            &TOWN_BEFORE,
            &HEADS,
            &ATTRIBUTES,
            &LINKS,
            &ARTICLES,
            &COUNCILS_AFTER,
            &TOWN_AFTER,
            &NORDIC_AFTER,
            &FINNISH_AFTER,
            &ESTONIAN_AFTER,
            &BASQUE_AFTER,
            &POLISH_BEFORE,
            &RUSSIAN_BEFORE,
            &UKRAINIAN_AFTER,
            &BALTIC_AFTER,
            &GEORGIAN_AFTER,
            &AREA_BEFORE,
            &AREA_AFTER,
            &DISTRICT_AFTER,
            &ORDINALS,
        ];
        let here = TOWN_IN.into_iter().chain(TOWN_AFTER_IN).map(|(_, word)| word);
        let words = lists.concat().into_iter().chain(here);
        for word in words {
            assert_eq!(fold(word), word);
        }
    }
}
