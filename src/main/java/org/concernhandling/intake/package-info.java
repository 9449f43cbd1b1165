/**
 * The ways in: the interface for programs, the hotline's page and the public page. Each
 * opens a concern and starts its handling.
 */
package org.concernhandling.intake;
