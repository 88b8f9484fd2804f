package phuchuay.directory;

/**
 * What kind of agency (ประเภทหน่วยงาน): the six groups of GPP first, then who else deals with us.
 */
public enum Kind {
  GOVERNMENT,
  STATE_ENTERPRISE,
  PUBLIC_ORGANISATION,
  INDEPENDENT_BODY,
  UNIVERSITY,
  LOCAL_GOVERNMENT,
  COMPANY,
  JURISTIC_PREPARER,
  INDEPENDENT_PREPARER,
  PROJECT_OWNER,
  PROVINCE
}
