@claim:self-chosen-names-called-non-personal @witness:canary-scan @witness:page-check
Feature: The audit report treats chosen names as personal data in spite of the statement

  One host holds that names which people choose for themselves are no personal data. In law they may well be (GDPR Art.
  4(1)), and this software treats them so: they are shown to the conference, and written nowhere.

  Scenario Outline: Names chosen at <host> are treated as personal data all the same
    Given the conference server of <host>
    And its statement says of names that people choose themselves: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds a name that somebody chose
    And the page says that such names are treated as personal data

    @stated
    Examples: Hosts that promise it
      | host        | says    |
      | bbw-leipzig | claimed |
