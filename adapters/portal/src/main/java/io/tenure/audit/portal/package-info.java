/** The auditor's pages: what happened, who did it, who looked, and the proof that nothing was changed. */
@org.jspecify.annotations.NullMarked
package io.tenure.audit.portal;
