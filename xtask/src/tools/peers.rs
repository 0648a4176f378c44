//! What the benchmarks compare with, of exactly these versions. Imported: the npm packages.

use super::node::NodePackage;
use std::path::PathBuf;

const PEERS: [NodePackage; 3] = [
    NodePackage { name: "survey-core", version: "2.5.38" },
    NodePackage { name: "survey-js-ui", version: "2.5.38" },
    NodePackage { name: "preact", version: "11.2.0" },
];

/// The folders of these packages, in this order, installed if need be.
///
/// # Errors
/// A sentence, where Node and npm are not there or a package could not be installed.
pub fn peers() -> Result<Vec<PathBuf>, String> {
    let folder = |package: &NodePackage| {
        let about = package
            .file("package.json")?
            .ok_or("The benchmarks run in Node: put node and npm on the PATH, then run this again.")?;
        Ok(about.parent().map(PathBuf::from).unwrap_or_default())
    };
    PEERS.iter().map(folder).collect()
}
