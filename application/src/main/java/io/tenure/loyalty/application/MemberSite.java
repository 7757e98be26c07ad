package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.RequestSignInCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase;
import io.tenure.loyalty.queries.OwnPageQueries;

/** What members can do by themselves: sign in by a code, and read of themselves. */
public record MemberSite(RequestSignInCodeUseCase requestCode, SignInByCodeUseCase signIn, OwnPageQueries pages) {}
