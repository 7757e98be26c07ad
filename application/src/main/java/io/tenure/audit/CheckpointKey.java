package io.tenure.audit;

import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.sealing.SubjectKeys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The installation's key for signing checkpoints (Ed25519), kept beside the keys of the customers. */
final class CheckpointKey {

    static final String ALGORITHM = "Ed25519";
    private static final String UNREADABLE =
            "The key that signs checkpoints, in keys.db, cannot be read:" + " restore keys.db from a backup";
    private static final String NAME = "checkpoint-signing";

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    CheckpointKey(SubjectKeys keys) {
        ByteBuffer kept = ByteBuffer.wrap(keys.installationSecret(NAME, offer()));
        byte[] secret = part(kept);
        publicKey = part(kept);
        try {
            privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
        } catch (GeneralSecurityException e) {
            throw new LedgerDamaged(UNREADABLE, e);
        }
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a checkpoint", e);
        }
    }

    /** Whether the signature is that of the public key; false too when either cannot be read. */
    static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] offer() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] open = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(2 * Integer.BYTES + secret.length + open.length)
                    .putInt(secret.length)
                    .put(secret)
                    .putInt(open.length)
                    .put(open)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 has " + ALGORITHM, e);
        }
    }

    private static byte[] part(ByteBuffer kept) {
        int length = kept.remaining() < Integer.BYTES ? -1 : kept.getInt();
        if (length < 0 || length > kept.remaining()) {
            throw new LedgerDamaged(UNREADABLE);
        }
        byte[] part = new byte[length];
        kept.get(part);
        return part;
    }
}
