package io.tenure.bootstrap.security;

import io.tenure.shared.sealing.SubjectKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The pages of members: who has signed in to the portal, or bears a key, is nobody here, and the other way round. */
@Configuration(proxyBeanMethods = false)
class OwnPageSecurity {

    @Bean
    MemberCookie memberCookie(SubjectKeys keys, Clock clock) {
        return new MemberCookie(new Signature(PortalSecurity.secret("member-sign-in", keys)), clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain ownPages(HttpSecurity http, MemberCookie cookie) {
        http.securityMatcher(OwnPageRules.AREA.toArray(String[]::new))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(cookie))
                .csrf(csrf -> csrf.csrfTokenRepository(PortalSecurity.formTokens()))
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PortalEntry("/my/sign-in")))
                .authorizeHttpRequests(requests -> {
                    OwnPageRules.OPEN.forEach(
                            pattern -> requests.requestMatchers(pattern).permitAll());
                    OwnPageRules.ALL.forEach(rule -> requests.requestMatchers(ApiSecurity.matcher(rule))
                            .hasAuthority(MemberAuthentication.MEMBER));
                    requests.anyRequest().denyAll();
                });
        Hardening.portal(http);
        return http.build();
    }
}
