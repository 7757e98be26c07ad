package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sealing.KeptKey;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subject keys to look at: for verification and backup, also while a server writes to the same file. Where nobody does,
 * the file and its directory stay as they are.
 */
public class ReadOnlySqliteSubjectKeys implements SubjectKeyStore, AutoCloseable {

    private final SqliteFile file;
    private final ReaderPool<KeyStatements> readers;

    ReadOnlySqliteSubjectKeys(SqliteFile file) {
        this.file = file;
        readers = new ReaderPool<>(file, KeyStatements::new);
    }

    /** Looks at a key file that exists. */
    public static ReadOnlySqliteSubjectKeys lookAt(Path path) {
        return new ReadOnlySqliteSubjectKeys(SqliteFile.toLookAt(path, KeysFormat.FORMAT));
    }

    @Override
    public Optional<byte[]> find(String subject) {
        return readers.read(keys -> keys.material(subject));
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

    /** The secret that is kept, or the one offered, which is forgotten again. */
    @Override
    public byte[] installationSecret(String name, byte[] offered) {
        return installationSecrets().getOrDefault(name, offered);
    }

    @Override
    public byte[] keep(String subject, byte[] offered) {
        throw readOnly();
    }

    @Override
    public void destroy(String subject) {
        throw readOnly();
    }

    /** Writes a consistent copy to a new file, also while the server runs. */
    public void backup(Path target) {
        file.backup(target);
    }

    @Override
    public void close() {
        readers.close();
    }

    private LedgerFailure readOnly() {
        return new LedgerFailure("Cannot write to %s: it was opened for reading only".formatted(file.path()));
    }
}
