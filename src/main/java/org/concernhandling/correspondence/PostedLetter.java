package org.concernhandling.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyRecipient;
import org.concernhandling.PdfPages;
import org.concernhandling.correspondence.LetterNotSent.Reason;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter on paper: A4, with the address where the window of a DL or C5 envelope is (BS
 * 4264: 35 mm high and 90 mm wide, 20 mm from the left, 18 to 20 mm from the bottom), in
 * a typeface that has every European alphabet. It is encrypted in memory, by AES with 256
 * bits; what can be read is never written anywhere.
 */
@Component
class PostedLetter {

	private static final int KEY_BITS = 256;

	private final LetterTemplate page = LetterTemplate.of("posted-letter.html");

	private final String returnAddress;

	PostedLetter(LettersProperties properties) {
		this.returnAddress = (properties.returnAddress() != null) ? properties.returnAddress() : "";
	}

	/**
	 * The letter as a PDF that whoever has the private key of the certificate can open,
	 * print and read, and nobody else.
	 * @throws LetterNotSent when it cannot be made
	 */
	byte[] encrypted(Letter letter, X509Certificate certificate) {
		try (PdfBoxRenderer renderer = pages(letter); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			renderer.createPDFWithoutClosing();
			try (PDDocument document = renderer.getPdfDocument()) {
				document.protect(onlyFor(certificate));
				document.save(file);
			}
			return file.toByteArray();
		}
		catch (IOException | RuntimeException ex) {
			// The cause stays out: it could quote the letter.
			throw new LetterNotSent(Reason.NOT_PRINTED);
		}
	}

	private PdfBoxRenderer pages(Letter letter) {
		return PdfPages.of(this.page.fill(Map.of("sender", html(this.returnAddress), "address", html(letter.address()),
				"letter", html(letter.text()))))
			.buildPdfRenderer();
	}

	private static PublicKeyProtectionPolicy onlyFor(X509Certificate certificate) {
		PublicKeyRecipient recipient = new PublicKeyRecipient();
		recipient.setX509(certificate);
		recipient.setPermission(AccessPermission.getOwnerAccessPermission());
		PublicKeyProtectionPolicy policy = new PublicKeyProtectionPolicy();
		policy.addRecipient(recipient);
		policy.setEncryptionKeyLength(KEY_BITS);
		policy.setPreferAES(true);
		return policy;
	}

	private static String html(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
