package io.tenure.shared.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.RecordedCommit;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a writer says of commits whose first insert has no answer, and arrives or is shown when the test wants it. */
class CommitWriterTest {

    private static final String SHOWN = "shown:";
    private static final BsonDocument NOTHING = new BsonDocument("_id", new BsonInt64(-1));

    private final String uri = TestDatabase.onWireServer();
    private final MongoConnection mongo = MongoConnection.open(uri);
    private final Deque<BsonDocument> onTheWay = new ArrayDeque<>();
    private final Deque<String> hidden = new ArrayDeque<>();
    private int inserts;

    @AfterEach
    void close() {
        mongo.close();
        TestDatabase.drop(uri);
    }

    @Test
    void doesNotTakeACommitForItsRivalThatArrivesBetweenTwoQuestions() {
        MongoSchema.create(mongo);
        MongoCollection<BsonDocument> server = mongo.collection(LedgerSchema.COMMITS);
        CommitWriter writer = writer(late(server, "claims"));
        Append first = new Append(commit("a"));
        Append second = new Append(commit("b", new Claim("key", 1, "b")));

        writer.write(List.of(first, second));

        List<RecordedCommit> standing = new CommitReads(server).after(0, 10);
        assertThat(standing).extracting(RecordedCommit::stream).containsExactly("a", "b");
        assertThat(first.outcome().firstPosition()).isEqualTo(1);
        assertThat(second.outcome().firstPosition()).isEqualTo(2);
        assertThat(second.outcome().recordedAt()).isEqualTo(standing.getLast().recordedAt());
    }

    /** Its answer is lost, it is heard of, and then another server answers, which does not show it for a while. */
    @Test
    void waitsForACommitThatAServerDoesNotShowYet() {
        MongoSchema.create(mongo);
        MongoCollection<BsonDocument> server = mongo.collection(LedgerSchema.COMMITS);
        CommitWriter writer =
                writer(hiding(server, List.of("_id", SHOWN + "_id", "_id", "stream", SHOWN + "_id", "_id", "stream")));
        Append commit = new Append(commit("a"));

        writer.write(List.of(commit));

        assertThat(commit.outcome().firstPosition()).isEqualTo(1);
        assertThat(hidden).as("questions that were answered without it").isEmpty();
        assertThat(new CommitReads(server).after(0, 10)).hasSize(1);
    }

    @Test
    void tellsWhatTheServerRefusesFromALostRace() {
        MongoSchema.create(mongo);
        MongoCollection<BsonDocument> server = mongo.collection(LedgerSchema.COMMITS);
        MongoBulkWriteException refusal = refusal(121);
        CommitWriter writer = writer(refusing(server, refusal), Duration.ofMillis(200));
        Append commit = new Append(commit("a"));

        writer.write(List.of(commit));

        assertThatThrownBy(commit::outcome)
                .isExactlyInstanceOf(LedgerFailure.class)
                .hasMessageEndingWith("the server refused [121]");
        assertThat(inserts).isGreaterThan(1);
        assertThat(writer.lostRaces()).isZero();
        assertThat(new CommitReads(server).after(0, 10)).isEmpty();
    }

    private static MongoBulkWriteException refusal(int code) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "Document failed validation", new BsonDocument(), 0)),
                null,
                new ServerAddress(),
                Set.of());
    }

    private MongoCollection<BsonDocument> refusing(
            MongoCollection<BsonDocument> server, MongoBulkWriteException refusal) {
        return proxy((proxy, method, arguments) -> {
            if (method.getName().equals("insertMany")) {
                inserts++;
                throw refusal;
            }
            return called(server, method, arguments);
        });
    }

    private CommitWriter writer(MongoCollection<BsonDocument> commits) {
        return writer(commits, CommitWriter.PATIENCE);
    }

    private CommitWriter writer(MongoCollection<BsonDocument> commits, Duration patience) {
        CommitReads reads = new CommitReads(commits);
        StreamEnds ends = new StreamEnds(reads, mongo.failures());
        KnownTail tail = new KnownTail(reads, ends);
        Outcomes outcomes = new Outcomes(reads, new ClaimReads(commits), tail, ends);
        return new CommitWriter(commits, outcomes, tail, ends, mongo.failures(), Clock.systemUTC(), patience);
    }

    /** The first insert arrives without an answer; questions for some fields, in this order, find nothing or all. */
    private MongoCollection<BsonDocument> hiding(MongoCollection<BsonDocument> server, List<String> fields) {
        hidden.addAll(fields);
        return proxy((proxy, method, arguments) -> {
            if (method.getName().equals("find") && !hidden.isEmpty()) {
                String field = hidden.element();
                boolean shown = field.startsWith(SHOWN);
                if (asks(arguments, shown ? field.substring(SHOWN.length()) : field)) {
                    hidden.remove();
                    return shown ? called(server, method, arguments) : server.find(NOTHING);
                }
            }
            Object answer = called(server, method, arguments);
            if (method.getName().equals("insertMany") && inserts++ == 0) {
                throw new MongoSocketException("lost", new ServerAddress());
            }
            return answer;
        });
    }

    @SuppressWarnings("unchecked")
    private MongoCollection<BsonDocument> proxy(InvocationHandler handler) {
        return (MongoCollection<BsonDocument>)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MongoCollection.class}, handler);
    }

    /**
     * The first insert is lost on its way; its first document arrives just before the next insert, the others just
     * before a question that names a field.
     */
    @SuppressWarnings("unchecked")
    private MongoCollection<BsonDocument> late(MongoCollection<BsonDocument> server, String field) {
        return proxy((proxy, method, arguments) -> {
            if (method.getName().equals("insertMany")) {
                inserts++;
                if (inserts == 1) {
                    onTheWay.addAll((List<BsonDocument>) arguments[0]);
                    throw new MongoSocketException("lost", new ServerAddress());
                }
                arrive(server, Math.max(0, onTheWay.size() - 1));
            }
            if (method.getName().equals("find") && asks(arguments, field)) {
                arrive(server, 0);
            }
            return called(server, method, arguments);
        });
    }

    private void arrive(MongoCollection<BsonDocument> server, int left) {
        while (onTheWay.size() > left) {
            server.insertOne(onTheWay.remove());
        }
    }

    private static boolean asks(Object[] arguments, String field) {
        return arguments[0] instanceof Bson filter && filter.toBsonDocument().containsKey(field);
    }

    private static Object called(MongoCollection<BsonDocument> server, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(server, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Commit commit(String stream, Claim... claims) {
        return new Commit(
                stream, 0, List.of(new EventData("test.Happened", 1, "{}".getBytes(UTF_8))), Map.of(), List.of(claims));
    }
}
