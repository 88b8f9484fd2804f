package phuchuay.casework.form;

import java.util.Optional;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Digits;
import phuchuay.directory.IdNumber;
import phuchuay.platform.EmailAddress;

/** Addresses and numbers of people: sealed as soon as they are read. */
final class PersonalKinds {

  private static final Digits USUAL = new Digits(9, 10);

  private PersonalKinds() {}

  static Read email(String typed) {
    Optional<EmailAddress> address = EmailAddress.read(Plain.line(typed));
    return address.isEmpty()
        ? Read.wrong("email")
        : new Read.Right(Plain.personal(address.get().value(), false));
  }

  static Read phone(Field field, String typed) {
    String plain = Plain.digits(Plain.line(typed)).replaceAll("[\\s-]", "");
    Digits digits = field.rules().digits() == null ? USUAL : field.rules().digits();
    if (!plain.matches("\\d{" + digits.least() + "," + digits.most() + "}")) {
      return digits.least() == digits.most()
          ? Read.wrong("phone", digits.least())
          : Read.wrong("phone-range", digits.least(), digits.most());
    }
    return new Read.Right(Plain.personal(plain, true));
  }

  static Read idNumber(String typed) {
    Optional<IdNumber> number = IdNumber.read(Plain.line(typed));
    return number.isEmpty()
        ? Read.wrong("id-number")
        : new Read.Right(Plain.personal(number.get().digits(), true));
  }
}
