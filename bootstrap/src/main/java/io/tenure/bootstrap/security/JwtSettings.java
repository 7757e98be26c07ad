package io.tenure.bootstrap.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Whose tokens the API accepts beside API keys; none unless one of issuer, jwkSetUri and publicKey is set.
 *
 * @param issuer its address, where its keys are found too
 * @param jwkSetUri where its keys are found
 * @param publicKey its RSA key in PEM, for issuers that cannot be reached
 * @param audience that tokens must name; null for any
 * @param rolesClaim holds the roles, as a list or as words
 * @param nameClaim holds the caller's name
 */
@ConfigurationProperties("tenure.jwt")
record JwtSettings(
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @Nullable Resource publicKey,
        @Nullable String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String nameClaim) {}
