/** The rules of docs/adr and CONTRIBUTING, checked on the compiled product. */
@org.jspecify.annotations.NullMarked
package io.tenure.architecture;
