//! A bucket of an S3-compatible service.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};

use super::{Blobs, failed};

/// A request that is still unanswered then is tried again.
const TIMEOUT: Duration = Duration::from_secs(30);
/// After this nobody waits any longer: the person is told to try again.
const PATIENCE: Duration = Duration::from_secs(45);

/// Where a bucket is and how it is entered.
#[derive(Clone, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// Scheme and host of the service; Amazon's own when there is none.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// What every name in it begins with, so that several instances can share one.
    pub prefix: Option<String>,
    /// Id and secret of the key; the machine's own role when there is none.
    pub key: Option<(String, String)>,
}

impl std::fmt::Debug for Bucket {
    /// Without the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at {:?} ({})", self.name, self.endpoint, self.region)
    }
}

impl Blobs {
    /// Opens a bucket; `spool` is a folder of this machine for what belongs to one request.
    ///
    /// # Errors
    /// When the settings make no sense or the folder cannot be made. Whether the bucket
    /// answers is not asked here.
    pub fn bucket(bucket: &Bucket, spool: &Path) -> io::Result<Blobs> {
        std::fs::create_dir_all(spool)?;
        // Once for the process; a second bucket finds it there.
        drop(rustls::crypto::ring::default_provider().install_default());
        let in_clear = bucket.endpoint.as_ref().is_some_and(|it| it.starts_with("http://"));
        let retry = RetryConfig {
            backoff: BackoffConfig::default(),
            max_retries: 4,
            retry_timeout: PATIENCE,
        };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_client_options(
                ClientOptions::new().with_timeout(TIMEOUT).with_allow_http(in_clear),
            )
            .with_retry(retry);
        if let Some(endpoint) = &bucket.endpoint {
            builder = builder.with_endpoint(endpoint).with_virtual_hosted_style_request(false);
        }
        if let Some((id, secret)) = &bucket.key {
            builder = builder.with_access_key_id(id).with_secret_access_key(secret);
        }
        let whole = builder.build().map_err(failed)?;
        let store: Arc<dyn ObjectStore> = match &bucket.prefix {
            Some(prefix) => Arc::new(PrefixStore::new(whole, Key::from(prefix.as_str()))),
            None => Arc::new(whole),
        };
        Ok(Blobs { store, folder: None, spool: spool.to_owned() })
    }
}
