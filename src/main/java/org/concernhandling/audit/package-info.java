/**
 * The record of who saw and did what: a chain that is only ever added to. Other modules
 * publish what is to be recorded as {@link org.concernhandling.audit.Auditable}; what
 * cannot be recorded does not happen.
 */
package org.concernhandling.audit;
