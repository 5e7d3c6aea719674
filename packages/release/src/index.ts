export {
  type BuildFacts,
  type BuildParameters,
  basePins,
  type ContextFacts,
  encodeProvenance,
  PROVENANCE_ARTIFACT_TYPE,
  PROVENANCE_MEDIA_TYPE,
  type Provenance,
  parseProvenance,
  type SourceFacts,
} from './provenance.ts';
export { compareImages, type Difference, type ImageToCompare, type Verdict } from './verdict.ts';
export { byVersion, commitTags, type VersionTags, versionAmong, versionTags } from './version-tags.ts';
