package io.tenure.bootstrap.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Accepts tokens of the firm's issuer, where one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwtSettings.class)
class JwtConfiguration {

    @Bean
    JwtCallers jwtCallers(JwtSettings settings) {
        return new JwtCallers(settings);
    }

    /** Keys are fetched at the first token, so that the server starts without the issuer. */
    @Bean
    @Conditional(OnIssuer.class)
    JwtDecoder jwtDecoder(JwtSettings settings) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = decoder(settings);
            decoder.setJwtValidator(validator(settings));
            return decoder;
        });
    }

    private static NimbusJwtDecoder decoder(JwtSettings settings) {
        @Nullable Resource key = settings.publicKey();
        if (key != null) {
            try (InputStream pem = key.getInputStream()) {
                return NimbusJwtDecoder.withPublicKey(RsaKeyConverters.x509().convert(pem))
                        .build();
            } catch (IOException e) {
                throw new IllegalStateException(
                        "Cannot read the issuer's public key at " + key + "; check tenure.jwt.public-key", e);
            }
        }
        return settings.jwkSetUri() != null
                ? NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri()).build()
                : NimbusJwtDecoder.withIssuerLocation(String.valueOf(settings.issuer()))
                        .build();
    }

    private static OAuth2TokenValidator<Jwt> validator(JwtSettings settings) {
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
        validators.add(
                settings.issuer() == null
                        ? JwtValidators.createDefault()
                        : JwtValidators.createDefaultWithIssuer(settings.issuer()));
        String audience = settings.audience();
        if (audience != null) {
            validators.add(
                    new JwtClaimValidator<List<String>>("aud", named -> named != null && named.contains(audience)));
        }
        return new DelegatingOAuth2TokenValidator<>(validators);
    }

    /** Whether any way to an issuer is configured. */
    static final class OnIssuer extends AnyNestedCondition {
        OnIssuer() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("tenure.jwt.issuer")
        static final class Issuer {}

        @ConditionalOnProperty("tenure.jwt.jwk-set-uri")
        static final class KeySet {}

        @ConditionalOnProperty("tenure.jwt.public-key")
        static final class PublicKey {}
    }
}
