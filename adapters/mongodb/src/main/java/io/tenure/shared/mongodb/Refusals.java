package io.tenure.shared.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/** What an insert in order that failed tells of its documents. */
final class Refusals {

    private Refusals() {}

    /** Whether the server said what became of each document. */
    static boolean answered(MongoException trouble) {
        return trouble instanceof MongoBulkWriteException answer
                && !answer.getWriteErrors().isEmpty()
                && answer.getWriteConcernError() == null;
    }

    /** Whether what the server refused first is there already, or its place, stream or claim is another's. */
    static boolean taken(MongoException trouble) {
        return trouble instanceof MongoBulkWriteException answer
                && !answer.getWriteErrors().isEmpty()
                && answer.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** From which of so many documents on the server said that none is there; all of those before may be. */
    static int from(MongoException trouble, int documents) {
        return answered(trouble)
                ? ((MongoBulkWriteException) trouble)
                        .getWriteErrors()
                        .getFirst()
                        .getIndex()
                : documents;
    }
}
