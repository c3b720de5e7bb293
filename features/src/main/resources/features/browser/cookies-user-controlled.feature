@claim:cookies-user-controlled @witness:browser-inspection @witness:raw-store-read
Feature: Deleting any single cookie breaks nothing that is not listed

  Each cookie can be seen and deleted by itself.

  @apart
  Scenario Outline: Deleting any cookie of <host> breaks nothing that is not listed
    Given the conference server of <host>
    And its statement says of deleting cookies: <says>
    When somebody deletes one cookie after the other
    Then only the listed functions are missing

    @stated
    Examples: Hosts that promise it
      | host        | says |
      | bbw-leipzig | yes  |
