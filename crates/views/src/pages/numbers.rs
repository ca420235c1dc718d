//! The network in numbers: each figure as a picture, as a table whose numbers lead to their rows,
//! and as files to take away; the countries, a country's, a region's and a cluster's page.

mod countries;
mod page;
mod place;
mod series;
#[cfg(test)]
mod tests;

pub use countries::{CountriesPage, CountryRow, countries};
pub use page::{NumbersPage, PopulationPage, PopulationRow, numbers, population};
pub use place::{ClusterPage, PlacePage, PlaceWhat, cluster, place};
pub use series::{Cell, Figure, Licence, Series, SeriesRow, picture};
