/// A mistake that the service of these tests makes on purpose, so that the check which is there for it must find it.
enum NoteFault: Sendable {
    case wrongBody, missingTag, undocumentedStatus, undocumentedRoute, missingRoute, otherDocument
    case lostPage, ignoredFilter, ignoredSort, ignoredSearch, unsorted, acceptedParameters, forgottenChange
    case miscounted, alwaysCounted, ignoredFields, forgottenKey, lostRace
    case halfABatch, manyItems, otherItems, nothingReplayed, sharedKeys, sameRowTwice
    case ignoredVersion, nothingDeleted, acceptedDuplicate, otherRow, unboundedTitle, unnamedMember, alwaysReady
    case repeatedAction, changingRefusal
    case sameReplies, restlessPatch
}
