//! What the benchmarks compare with, of exactly these versions. Imported: the npm packages.

use super::node::NodePackage;
use std::path::PathBuf;

const NO_NODE: &str = "The benchmarks run in Node: put node and npm on the PATH, then run this again.";

const PEERS: [NodePackage; 3] = [
    NodePackage { name: "survey-core", version: "2.5.38" },
    NodePackage { name: "survey-js-ui", version: "2.5.38" },
    NodePackage { name: "preact", version: "11.2.0" },
];

/// The last one that runs in Node 20 too.
const LIGHTHOUSE: NodePackage = NodePackage { name: "lighthouse", version: "12.8.2" };

/// The folder that holds Lighthouse and what it needs, installed if need be.
///
/// # Errors
/// A sentence, where Node and npm are not there or it could not be installed.
pub fn lighthouse() -> Result<PathBuf, String> {
    let about = LIGHTHOUSE.file("package.json")?.ok_or(NO_NODE)?;
    Ok(about.ancestors().nth(2).map(PathBuf::from).unwrap_or_default())
}

/// The folders of these packages, in this order, installed if need be.
///
/// # Errors
/// A sentence, where Node and npm are not there or a package could not be installed.
pub fn peers() -> Result<Vec<PathBuf>, String> {
    let folder = |package: &NodePackage| {
        let about = package.file("package.json")?.ok_or(NO_NODE)?;
        Ok(about.parent().map(PathBuf::from).unwrap_or_default())
    };
    PEERS.iter().map(folder).collect()
}
