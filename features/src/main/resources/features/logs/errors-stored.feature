@claim:errors-stored @witness:raw-store-read @witness:canary-scan
Feature: An error leaves an entry without personal data

  Errors leave an entry that holds no personal data. The host gives no period for them.

  Scenario Outline: An error at <host> leaves an entry that tells of nobody
    Given the conference server of <host>
    And its statement says of errors: <says>
    When an error occurs
    Then there is an entry for it
    And it holds nothing of a visitor

    @stated
    Examples: Hosts that promise it
      | host        | says           |
      | bbw-leipzig | yes, no period |
