package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class JwtCallersTest {

    private static final KeyPair ISSUER = keys();

    private final JwtSettings settings = new JwtSettings(
            "https://issuer.example", null, new ByteArrayResource(pem(ISSUER)), "tenure", "roles", "sub");
    private final JwtDecoder decoder = new JwtConfiguration().jwtDecoder(settings);

    @Test
    void takesNameAndRolesFromTheToken() throws JOSEException {
        Jwt token = decoder.decode(token(ISSUER, "https://issuer.example", "tenure", Duration.ofMinutes(5)));

        var authentication = (CallerAuthentication) new JwtCallers(settings).convert(token);

        assertThat(authentication.caller()).isEqualTo(new Caller("li", Set.of(Role.ACCOUNT_MANAGER)));
    }

    @Test
    void refusesTokensOfOthers() throws JOSEException {
        List<String> strange = List.of(
                token(keys(), "https://issuer.example", "tenure", Duration.ofMinutes(5)),
                token(ISSUER, "https://other.example", "tenure", Duration.ofMinutes(5)),
                token(ISSUER, "https://issuer.example", "payroll", Duration.ofMinutes(5)),
                token(ISSUER, "https://issuer.example", "tenure", Duration.ofMinutes(-5)));

        assertThat(strange).allSatisfy(token -> assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class));
    }

    private static String token(KeyPair keys, String issuer, String audience, Duration validity) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("li")
                        .issuer(issuer)
                        .audience(audience)
                        .claim("roles", List.of("account-manager", "canteen"))
                        .expirationTime(Date.from(Instant.now().plus(validity)))
                        .build());
        token.sign(new RSASSASigner(keys.getPrivate()));
        return token.serialize();
    }

    private static byte[] pem(KeyPair keys) {
        String body = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }
}
