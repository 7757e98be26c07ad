/** What every page of the portal shares: layout, language, formats, forms and error pages. */
@org.springframework.modulith.NamedInterface("portal")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.portal;
