use super::read;

/// The barest town a name may mean.
fn town(name: &str, country: &str) -> Option<String> {
    read(name, country).towns.last().and_then(|it| it.first()).cloned()
}

#[test]
fn words_for_a_town_are_taken_off_in_the_languages_of_lists() {
    for (name, country, bare) in [
        ("City of Melton", "AU", "melton"),
        ("Busan Metropolitan City", "KR", "busan"),
        ("Gunpo-si", "KR", "gunpo"),
        ("Ville de Kara", "TG", "kara"),
        ("Município de Loures", "PT", "loures"),
        ("Câmara Municipal de Lagos", "PT", "lagos"),
        ("H. Ayuntamiento de Puebla", "MX", "puebla"),
        ("I. Municipalidad de Talca", "CL", "talca"),
        ("Mairie de Kindia", "GN", "kindia"),
        ("Landeshauptstadt Kiel", "DE", "kiel"),
        ("Freie und Hansestadt Lübeck", "DE", "lubeck"),
        ("Municipiul Iași", "RO", "iasi"),
        ("Statutární město Brno", "CZ", "brno"),
        ("Adana Büyükşehir Belediyesi", "TR", "adana"),
        ("Leeds City Council", "GB", "leeds"),
        ("Accra Metropolitan Assembly", "GH", "accra"),
        ("м. Суми", "UA", "суми"),
        ("м.Луцьк", "UA", "луцьк"),
        ("مدينة أسوان", "EG", "اسوان"),
        ("شهرداری قم", "IR", "قم"),
        ("ولاية صحار", "OM", "صحار"),
    ] {
        assert_eq!(town(name, country).as_deref(), Some(bare), "{name}");
    }
    assert_eq!(town("Lucca", "IT"), None);
    assert_eq!(town("Villa María", "AR"), None);
    assert_eq!(town("Ciudad Guayana", "VE"), None);
}

#[test]
fn one_title_after_another_is_taken_off_and_the_longer_name_asked_first() {
    let reading = read("Prefeitura da Cidade do Natal", "BR");
    assert_eq!(reading.towns.len(), 2);
    assert_eq!(reading.towns[0][0], "cidade do natal");
    assert_eq!(reading.towns[1], ["natal", "o natal"]);
    let reading = read("Kansas City Council", "US");
    assert_eq!(reading.towns, [["kansas city"], ["kansas"]]);
    assert_eq!(town("Municipalidad de la Ciudad de Salta", "AR").as_deref(), Some("salta"));
}

#[test]
fn a_slip_of_the_pen_in_a_long_title_does_not_hide_the_name() {
    assert_eq!(town("Muncipality of Melton", "AU").as_deref(), Some("melton"));
    assert_eq!(town("Cty of Melton", "AU"), None);
}

#[test]
fn city_is_part_of_a_name_where_english_names_towns() {
    assert_eq!(town("Ellicott City", "US"), None);
    assert_eq!(town("Yazd City", "IR").as_deref(), Some("yazd"));
    assert_eq!(town("Baguio City", "PH").as_deref(), Some("baguio"));
}

#[test]
fn an_area_is_not_a_town() {
    for (name, country) in [
        ("Kilifi County", "KE"),
        ("Jubail Industrial City", "SA"),
        ("Nam-gu (Busan)", "KR"),
        ("Waterford City and County Council", "IE"),
        ("Wakefield Metropolitan District Council", "GB"),
        ("Città metropolitana di Torino", "IT"),
        ("ولاية وهران", "DZ"),
        ("أمانة منطقة الرياض", "SA"),
    ] {
        let reading = read(name, country);
        assert_eq!(reading.towns, Vec::<Vec<String>>::new(), "{name}");
        assert!(reading.area.is_some(), "{name}");
    }
}

#[test]
fn a_district_tells_its_city() {
    let city = |name: &str, country: &str| read(name, country).city;
    assert_eq!(city("Nam-gu (Busan)", "KR"), ["Busan"]);
    assert_eq!(city("Nam-gu, Busan Metropolitan City", "KR"), ["Busan Metropolitan City", "busan"]);
    assert_eq!(city("Commune d'Arrondissement de Douala 3e", "CM"), ["douala"]);
    assert_eq!(city("부산광역시 남구", "KR"), ["부산광역시", "부산"]);
    assert_eq!(city("Kilifi County", "KE"), Vec::<String>::new());
    assert_eq!(city("Commune de Kozah 1", "TG"), Vec::<String>::new());
}

#[test]
fn what_stands_beside_the_name_says_where_it_lies() {
    let split = |name: &str, country: &str| {
        let reading = read(name, country);
        (reading.base, reading.within)
    };
    let parts = |base: &str, within: &str| (base.to_owned(), Some(within.to_owned()));
    assert_eq!(split("San Justo (Santa Fe)", "AR"), parts("San Justo", "Santa Fe"));
    assert_eq!(split("Granada, Meta", "CO"), parts("Granada", "Meta"));
    assert_eq!(split("Palmas - TO", "BR"), parts("Palmas", "TO"));
    assert_eq!(split("Olinda/PE", "BR"), parts("Olinda", "PE"));
    assert_eq!(split("Santa Fe - Rosario", "AR"), ("Santa Fe - Rosario".to_owned(), None));
    assert_eq!(split("(Meta)", "CO"), ("(Meta)".to_owned(), None));
    assert_eq!(split("Granada ()", "CO"), ("Granada".to_owned(), None));
    assert_eq!(read("Donostia / San Sebastián", "ES").towns, [["donostia", "san sebastian"]]);
}
