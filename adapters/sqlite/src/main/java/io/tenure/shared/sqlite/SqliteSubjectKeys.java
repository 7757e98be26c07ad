package io.tenure.shared.sqlite;

import io.tenure.shared.engine.GroupCommit;
import io.tenure.shared.sealing.KeptKey;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subject keys in a SQLite file of their own, so that destroying one leaves no byte of it in any file. */
public final class SqliteSubjectKeys implements SubjectKeyStore, AutoCloseable {

    private final ReaderPool<KeyStatements> readers;
    private final GroupTransaction<KeyWork> transaction;
    private final GroupCommit<KeyWork> group;

    private SqliteSubjectKeys(SqliteFile file) {
        readers = new ReaderPool<>(file, KeyStatements::new);
        transaction = new GroupTransaction<>(file, KeyWriter::new);
        group = new GroupCommit<>(transaction);
    }

    /** Opens the key file at a path, or begins a new one when there is none. */
    public static SqliteSubjectKeys open(Path path) {
        return new SqliteSubjectKeys(new SqliteFile(path, KeysFormat.FORMAT));
    }

    @Override
    public Optional<byte[]> find(String subject) {
        return readers.read(keys -> keys.material(subject));
    }

    @Override
    public byte[] keep(String subject, byte[] offered) {
        KeyWork.Keep work = new KeyWork.Keep(subject, offered);
        write(work);
        return work.kept.orElseThrow(() -> new SubjectErased(subject));
    }

    @Override
    public void destroy(String subject) {
        write(new KeyWork.Destroy(subject));
        transaction.compact();
    }

    @Override
    public byte[] installationSecret(String name, byte[] offered) {
        KeyWork.Secret work = new KeyWork.Secret(name, offered);
        write(work);
        return work.kept;
    }

    @Override
    public List<KeptKey> list(String afterSubject, int limit) {
        return readers.read(keys -> keys.list(afterSubject, limit));
    }

    @Override
    public long changes() {
        return readers.read(KeyStatements::changes);
    }

    @Override
    public Map<String, byte[]> installationSecrets() {
        return readers.read(KeyStatements::secrets);
    }

    @Override
    public void close() {
        readers.close();
        transaction.close();
    }

    private void write(KeyWork work) {
        group.submit(work);
        work.throwIfFailed();
    }
}
