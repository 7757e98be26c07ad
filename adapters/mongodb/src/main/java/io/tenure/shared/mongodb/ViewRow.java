package io.tenure.shared.mongodb;

import io.tenure.shared.engine.ViewWords;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** A view as one document. One that was deleted leaves a mark for a while, which belongs to no view. */
final class ViewRow {

    static final String ID = "_id";
    /** The transaction that wrote it. */
    static final String FROM = "from";

    static final String FIELDS = "f";
    static final String WORDS = "words";
    static final String TOKENS = "tokens";
    static final String DELETED = "deleted";

    private static final String DOCUMENT = "doc";

    private ViewRow() {}

    static <V> BsonDocument of(ViewType<V> type, V view) {
        BsonDocument fields = new BsonDocument();
        for (ViewField<V> field : type.fields()) {
            fields.append(
                    field.name(), ViewValues.stored(field.name(), field.value().apply(view)));
        }
        String words = ViewWords.stored(type.text().apply(view));
        List<BsonString> tokens =
                ViewWords.each(words).stream().distinct().map(BsonString::new).toList();
        return new BsonDocument(ID, id(type.id().apply(view)))
                .append(FIELDS, fields)
                .append(WORDS, new BsonString(words))
                .append(TOKENS, new BsonArray(tokens))
                .append(DOCUMENT, new BsonString(ViewDocuments.write(view)));
    }

    static BsonDocument deleted(BsonString id, long nowMillis) {
        return new BsonDocument(ID, id).append(DELETED, new BsonDateTime(nowMillis));
    }

    static BsonString id(String id) {
        return new BsonString(ViewValues.ordered(id));
    }

    static boolean isView(BsonDocument row) {
        return !row.containsKey(DELETED);
    }

    static <V> V view(ViewType<V> type, BsonDocument row) {
        return ViewDocuments.read(type, row.getString(DOCUMENT).getValue());
    }

    static String id(BsonDocument row) {
        return row.getString(ID).getValue();
    }

    static long from(BsonDocument row) {
        return row.getInt64(FROM).getValue();
    }

    static BsonDocument writtenBy(BsonDocument row, long transaction) {
        return row.clone().append(FROM, new BsonInt64(transaction));
    }

    static BsonValue value(BsonDocument row, String field) {
        return row.getDocument(FIELDS).get(field, BsonNull.VALUE);
    }

    static String words(BsonDocument row) {
        return row.getString(WORDS).getValue();
    }

    /** Sets may be written in any order, so text that differs is not the last word. */
    static boolean same(ViewType<?> type, BsonDocument left, BsonDocument right) {
        return left.getDocument(FIELDS).equals(right.getDocument(FIELDS))
                && words(left).equals(words(right))
                && (left.getString(DOCUMENT).equals(right.getString(DOCUMENT))
                        || view(type, left).equals(view(type, right)));
    }
}
